// A workbook to begin with: empty, or that of a table there is.
import { useState } from 'react';
import type { TableDefinition } from '../../../shared/definition';
import { useSaving } from '../../province/useSaving';
import { useBoardWords } from '../../words/board';
import { useLanguage } from '../../words/language';
import type { Host } from '../../workbook/workbook';
import { NoticeBar } from '../NoticeBar';

interface Props {
  readonly host: Host;
  readonly inForce: readonly TableDefinition[];
}

export function DefinitionTemplate({ host, inForce }: Props) {
  const say = useBoardWords().tables;
  const language = useLanguage();
  const [table, setTable] = useState('');
  const { busy, notice, run } = useSaving();
  const take = () =>
    run(async () => {
      const { definitionFile } = await import('../../province/definitionFile');
      const definition = inForce.find(({ id }) => id === table);
      await host.show(`bieu-${definition?.id ?? 'moi'}.xlsx`, await definitionFile(definition));
    });
  return (
    <section className="card form" aria-labelledby="template-title">
      <h2 id="template-title">{say.begin}</h2>
      <p className="hint">{say.beginLead}</p>
      {notice && <NoticeBar notice={notice} />}
      <label className="field">
        <span>{say.from}</span>
        <select value={table} onChange={(change) => setTable(change.target.value)}>
          <option value="">{say.blank}</option>
          {inForce.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" disabled={busy} onClick={take}>
        {busy ? say.making : say.template}
      </button>
    </section>
  );
}
