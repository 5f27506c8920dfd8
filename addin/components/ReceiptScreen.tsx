// After Nộp: one receipt per table, with number, time and hash, what was sent and what was not. A table that did not
// get through says why beside the others that did.
import type { Receipt } from '../../shared/api';
import type { TableDefinition } from '../../shared/definition';
import type { Notice } from '../notice';
import { isReceipt, type Outcome, type Submitting } from '../flow';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { sayCount } from '../words/say';
import { sayInstant } from '../words/sayInstant';
import { Icon } from './Icon';
import { NoticeText } from './NoticeBar';

interface Props {
  readonly state: Submitting;
  readonly onBack: () => void;
}

export function ReceiptScreen({ state, onBack }: Props) {
  const later = useLater();
  const { outcomes, tables } = state;
  const done = outcomes.filter(({ result }) => isReceipt(result)).length;
  const whole = done === tables.length;
  return (
    <section className="receipts" aria-labelledby="receipt-title">
      <h1 id="receipt-title" className={whole ? 'big done' : 'big'}>
        <Icon name={whole ? 'done' : 'warning'} tone={whole ? 'done' : 'warning'} />
        {whole ? later.receipt.title : later.receipt.partly(done, tables.length)}
      </h1>
      {outcomes.map((outcome) => (
        <OutcomeCard key={outcome.table} outcome={outcome} definition={definitionOf(state, outcome.table)} />
      ))}
      {done > 0 && (
        <p className="hint">
          {later.receipt.kept}: {later.receipt.keptText}
        </p>
      )}
      <button type="button" className="button" onClick={onBack}>
        <Icon name="back" />
        {later.receipt.back}
      </button>
    </section>
  );
}

function definitionOf({ place }: Submitting, table: string): TableDefinition | undefined {
  return place?.duties.find(({ definition }) => definition.id === table)?.definition;
}

/** Kept on this computer until network or server are back: not a failure, and not a receipt. */
function isQueued(result: Notice): boolean {
  return result.kind === 'pane' && result.fault.startsWith('queued');
}

interface CardProps {
  readonly outcome: Outcome;
  readonly definition: TableDefinition | undefined;
}

function OutcomeCard({ outcome: { table, result }, definition }: CardProps) {
  const later = useLater();
  const language = useLanguage();
  return (
    <article className="card receipt">
      <h2>{definition?.title[language] ?? table}</h2>
      {isReceipt(result) ? (
        <ReceiptText receipt={result} definition={definition} />
      ) : isQueued(result) ? (
        <p className="bar" role="status">
          <Icon name="pending" />
          <NoticeText notice={result} />
        </p>
      ) : (
        <p className="bar error" role="alert">
          <Icon name="error" tone="error" />
          <span>
            <b>{later.receipt.failed}.</b> <NoticeText notice={result} />
          </span>
        </p>
      )}
    </article>
  );
}

function ReceiptText({ receipt, definition }: { receipt: Receipt; definition: TableDefinition | undefined }) {
  const later = useLater();
  const language = useLanguage();
  const headers = receipt.sent.map(
    (key) => definition?.columns.find((column) => column.key === key)?.header[0]?.at(-1) ?? key,
  );
  const counted = definition?.layout === 'register' ? later.receipt.figuresOnly : later.receipt.nothing;
  return (
    <>
      <p className="inline">
        <span className="chip calm">{later.receipt.version(receipt.version)}</span>
        {receipt.late && <span className="chip over">{later.receipt.late}</span>}
        <span>{sayInstant(receipt.time, language)}</span>
      </p>
      <p>
        {later.receipt.sent}:{' '}
        {headers.length === 0
          ? counted
          : later.receipt.rows(sayCount(receipt.rows, language), sayCount(headers.length, language))}
      </p>
      <details>
        <summary>{later.receipt.details}</summary>
        <dl>
          <dt>{later.receipt.number}</dt>
          <dd className="code">{receipt.submissionId}</dd>
          <dt>{later.receipt.hash}</dt>
          <dd className="code">{receipt.contentHash}</dd>
          {headers.length > 0 && (
            <>
              <dt>{later.receipt.columns}</dt>
              <dd>{headers.join(' · ')}</dd>
            </>
          )}
        </dl>
      </details>
    </>
  );
}
