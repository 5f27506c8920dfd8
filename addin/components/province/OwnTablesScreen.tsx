// The administrator's tables of the province's own: take a definition workbook, fill it in, bring it back; it is saved
// only once its own sample reads as stated, and every version stays.
import { useCallback, useState } from 'react';
import { useLoaded } from '../../province/useLoaded';
import { useBoardWords } from '../../words/board';
import { dayOf } from '../../words/say';
import type { ProvinceProps } from '../ProvinceScreen';
import { DefinitionTemplate } from './DefinitionTemplate';
import { DefinitionUpload } from './DefinitionUpload';
import { DefinitionVersions } from './DefinitionVersions';
import { NotYet, Refused } from './Refused';

export function OwnTablesScreen({ account, server, province, host }: ProvinceProps) {
  const say = useBoardWords().tables;
  const today = dayOf(account.me.now);
  const load = useCallback(async () => {
    const [versions, definitions] = await Promise.all([
      province.definitionVersions(),
      server.definitions(today),
    ]);
    return { versions, inForce: definitions.map(({ definition }) => definition) };
  }, [province, server, today]);
  const { value, notice, again } = useLoaded(load);
  const [saved, setSaved] = useState('');
  if (!value) return <NotYet title={say.title} notice={notice} onRetry={again} />;
  const { versions, inForce } = value;
  return (
    <section className="own-tables">
      <h1>{say.title}</h1>
      <p className="hint">{say.lead}</p>
      {notice && <Refused notice={notice} onRetry={again} />}
      <div role="status">{saved !== '' && <p className="bar done">{saved}</p>}</div>
      <DefinitionTemplate {...{ host, inForce }} />
      <DefinitionUpload
        {...{ province, versions, inForce }}
        onBegin={() => setSaved('')}
        onSaved={(text) => {
          setSaved(text);
          again();
        }}
        onStale={again}
      />
      <DefinitionVersions {...{ host, province, versions }} />
    </section>
  );
}
