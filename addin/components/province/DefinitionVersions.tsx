// Every version of the province's own tables, the newest first; each can be had as a workbook again.
import type { DefinitionVersion } from '../../../shared/api';
import type { ProvinceServer } from '../../province/server';
import { useSaving } from '../../province/useSaving';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import { sayDay } from '../../words/say';
import { sayInstant } from '../../words/sayInstant';
import type { Host } from '../../workbook/workbook';
import { NoticeBar } from '../NoticeBar';

interface Props {
  readonly host: Host;
  readonly province: ProvinceServer;
  /** Newest first. */
  readonly versions: readonly DefinitionVersion[];
}

export function DefinitionVersions({ host, province, versions }: Props) {
  const say = useBoardWords().tables;
  const language = useLanguage();
  const { busy, notice, run } = useSaving();
  const take = ({ table, version }: DefinitionVersion) =>
    run(async () => {
      const { definitionFile } = await import('../../province/definitionFile');
      const definition = await province.definition(table, version);
      await host.show(`bieu-${table}-${version}.xlsx`, await definitionFile(definition));
    });
  const ids = [...new Set(versions.map(({ table }) => table))];
  return (
    <section className="form" aria-labelledby="versions-title">
      <h2 id="versions-title">{say.versions}</h2>
      {notice && <NoticeBar notice={notice} />}
      {ids.length === 0 && <p className="hint">{say.none}</p>}
      {ids.map((id) => {
        const ofTable = versions.filter(({ table }) => table === id);
        return (
          <div key={id}>
            <h3>{ofTable[0]?.title}</h3>
            <ul className="stack people-list">
              {ofTable.map((one) => (
                <li key={one.version}>
                  <div className="grow">
                    <b>{say.version(one.version)}</b> · {stateOf(one, ofTable, say)}
                    <small>
                      {sayInstant(one.time, language)} · {say.inForce(sayDay(one.inForce.from))}
                    </small>
                  </div>
                  <button
                    type="button"
                    className="button small"
                    disabled={busy}
                    aria-label={say.downloadOf(one.title, one.version)}
                    onClick={() => take(one)}
                  >
                    {say.download}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

type Words = ReturnType<typeof useBoardWords>['tables'];

/** Of each edition the newest version is the one that counts. */
function stateOf(one: DefinitionVersion, ofTable: readonly DefinitionVersion[], say: Words): string {
  const newest = ofTable.find(({ inForce }) => inForce.from === one.inForce.from);
  if (newest !== one) return say.earlier;
  return one.draft ? say.draft : say.inUse;
}
