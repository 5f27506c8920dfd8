// A definition workbook brought back: what is wrong on which cell, or what the table gives, and then the saving.
import { useRef, useState } from 'react';
import type { DefinitionVersion } from '../../../shared/api';
import type { TableDefinition } from '../../../shared/definition';
import { Problem } from '../../../shared/problem';
import type { Examined } from '../../definitionWorker';
import type { ProvinceServer } from '../../province/server';
import { useSaving } from '../../province/useSaving';
import { useBoardWords } from '../../words/board';
import { NoticeBar } from '../NoticeBar';
import { Icon } from '../Icon';
import { DefinitionReport } from './DefinitionReport';

interface Props {
  readonly province: ProvinceServer;
  readonly versions: readonly DefinitionVersion[];
  readonly inForce: readonly TableDefinition[];
  readonly onBegin: () => void;
  readonly onSaved: (text: string) => void;
  /** Somebody else saved this table meanwhile. */
  readonly onStale: () => void;
}

interface Brought extends Examined {
  readonly name: string;
}

export function DefinitionUpload({ province, versions, inForce, onBegin, onSaved, onStale }: Props) {
  const say = useBoardWords().tables;
  const input = useRef<HTMLInputElement>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [stale, setStale] = useState(0);
  const examining = useSaving();
  const saving = useSaving();
  const table = brought?.definition?.id;
  const latest = Math.max(0, ...versions.filter((one) => one.table === table).map(({ version }) => version));
  const take = (file: File) => {
    onBegin();
    setBrought(null);
    setStale(0);
    examining.run(async () => {
      const { examineFile } = await import('../../province/definitionFile');
      setBrought({ name: file.name, ...(await examineFile(file, inForce)) });
    });
  };
  const save = (definition: TableDefinition) =>
    saving.run(async () => {
      setStale(0);
      try {
        const { version } = await province.putDefinition(definition.id, { base: latest, definition });
        setBrought(null);
        onSaved((definition.draft ? say.savedDraft : say.savedInUse)(definition.title.vi, version));
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'staleBase') throw error;
        setStale(Number(error.params.latest));
        onStale();
      }
    });
  const notice = examining.notice ?? saving.notice;
  return (
    <section className="card form" aria-labelledby="upload-title">
      <h2 id="upload-title">{say.upload}</h2>
      <p className="hint">{say.uploadLead}</p>
      {notice && <NoticeBar notice={notice} />}
      {stale > 0 && (
        <p className="bar warning" role="alert">
          {say.stale(stale)}
        </p>
      )}
      {brought && <DefinitionReport {...{ ...brought, latest }} busy={saving.busy} onSave={save} />}
      <button
        type="button"
        className={brought ? 'button' : 'button primary'}
        disabled={examining.busy || saving.busy}
        onClick={() => input.current?.click()}
      >
        <Icon name="open" />
        {examining.busy ? say.examining : brought ? say.another : say.choose}
      </button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        accept=".xlsx"
        tabIndex={-1}
        aria-hidden
        onChange={(change) => {
          const file = change.target.files?.[0];
          if (file) take(file);
          change.target.value = '';
        }}
      />
    </section>
  );
}
