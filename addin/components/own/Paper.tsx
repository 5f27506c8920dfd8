// One submission on A4: letterhead, title and period, cells and figures as submitted, signatures, and receipt number,
// hash and QR code. Always Vietnamese: it is signed and filed.
import qrcode from 'qrcode-generator';
import type { VersionPayload } from '../../../shared/api';
import { formatFigure } from '../../../shared/evaluate';
import type { Duty, Place } from '../../duty';
import { cellText } from '../../province/cellText';
import { sayDay, sayPeriod } from '../../words/say';
import { sayInstant } from '../../words/sayInstant';
import { vi } from '../../words/vi';
import { viLater } from '../../words/viLater';

interface Props {
  readonly duty: Duty;
  readonly place: Place;
  readonly payload: VersionPayload;
}

const paper = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  item: 'Chỉ tiêu',
  explanation: 'Giải trình',
  maker: 'NGƯỜI LẬP BIỂU',
  head: 'THỦ TRƯỞNG ĐƠN VỊ',
  sign: '(Ký, ghi rõ họ tên)',
  submitted: 'Đã nộp',
};
/** More columns than this lie across the page. */
const mostUpright = 8;

export function Paper({ duty, place, payload }: Props) {
  const { definition, dates } = duty;
  const columns = Object.keys(payload.columns);
  const across = columns.length > mostUpright;
  return (
    <div className={across ? 'paper across' : 'paper'} lang="vi">
      <header>
        <p>
          <b>{place.unit.name.toLocaleUpperCase('vi')}</b>
        </p>
        <p>
          <b>{paper.state}</b>
          <br />
          <u>{paper.motto}</u>
        </p>
      </header>
      <h1>{definition.title.vi.toLocaleUpperCase('vi')}</h1>
      <p className="period">
        {sayPeriod(place.period, vi)} ({vi.place.data(sayDay(dates.from), sayDay(dates.to))})
      </p>
      {payload.nothingToReport && <p>{vi.nothing.declared(payload.nothingToReport.reason)}</p>}
      {payload.sheetRows.length > 0 && <Rows {...{ duty, place, payload }} />}
      <Figures {...{ duty, place, payload }} />
      {payload.explanations.map(({ code, text }) => (
        <p key={code}>
          {paper.explanation}: {text}
        </p>
      ))}
      <footer>
        <div className="signatures">
          {[paper.maker, paper.head].map((who) => (
            <div key={who}>
              <b>{who}</b>
              <i>{paper.sign}</i>
            </div>
          ))}
        </div>
        <div className="receipt">
          <QrCode text={`giaoban:1:${payload.submissionId}:${payload.contentHash}`} />
          <dl>
            <dt>{viLater.receipt.number}</dt>
            <dd>{payload.submissionId}</dd>
            <dt>{paper.submitted}</dt>
            <dd>
              {viLater.receipt.version(payload.version)}, {sayInstant(payload.time, 'vi')}
              {payload.late ? ` (${viLater.receipt.late.toLocaleLowerCase('vi')})` : ''}
            </dd>
            <dt>{viLater.receipt.hash}</dt>
            <dd>{payload.contentHash}</dd>
          </dl>
        </div>
      </footer>
    </div>
  );
}

function Rows({ duty: { definition }, place, payload }: Props) {
  const names = new Map(place.units.map(({ key, name }) => [key, name]));
  const items = new Map(definition.items.map(({ key, label }) => [key, label]));
  const columns = definition.columns.filter(({ key }) => payload.columns[key]);
  return (
    <table>
      <thead>
        <tr>
          {payload.items && <th>{paper.item}</th>}
          {columns.map(({ key, header }) => (
            <th key={key}>{header[0]?.at(-1) ?? key}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {payload.sheetRows.map((row, at) => (
          <tr key={row}>
            {payload.items && <td>{items.get(payload.items[at] ?? '') ?? ''}</td>}
            {columns.map((column) => {
              const value = payload.columns[column.key]?.[at] ?? null;
              return (
                <td key={column.key} className={typeof value === 'number' ? 'number' : ''}>
                  {cellText(column, value, names, 'vi')}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of one subject; a table with many rows says them in its rows. */
function Figures({ duty: { definition }, payload }: Props) {
  const subjects = Object.values(payload.figures);
  const [only] = subjects;
  if (!only || subjects.length > 1) return null;
  return (
    <table className="figures">
      <tbody>
        {definition.figures.map(({ key, title, format, unit }) => (
          <tr key={key}>
            <td>{title.vi}</td>
            <td>{typeof unit === 'string' ? unit : ''}</td>
            <td className="number">{formatFigure(only[key] ?? null, format, 'vi')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function QrCode({ text }: { text: string }) {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const dark = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column} ${row}h1v1h-1z`);
  return (
    <svg viewBox={`-2 -2 ${size + 4} ${size + 4}`} role="img" aria-label="QR">
      <path d={dark.join('')} />
    </svg>
  );
}
