// In a browser the user brings the workbook: by dropping it or by choosing it. In Excel this is never shown, since
// the pane already lies in it.
import { useRef, useState, type DragEvent } from 'react';
import type { Workbook } from '../workbook/workbook';
import { accepted, fileWorkbook } from '../workbook/file';
import { useLater } from '../words/later';
import { Icon } from './Icon';

interface Props {
  /** Name of the workbook that is open; without one the invitation is shown large. */
  readonly name: string | null;
  readonly disabled: boolean;
  readonly onOpen: (workbook: Workbook) => void;
}

export function OpenWorkbook({ name, disabled, onOpen }: Props) {
  const later = useLater();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !disabled) onOpen(fileWorkbook(file));
  };
  const drop = {
    onDragOver: (drag: DragEvent) => {
      drag.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (drag: DragEvent) => {
      drag.preventDefault();
      setOver(false);
      take(drag.dataTransfer.files);
    },
  };
  const picker = (
    <input
      ref={input}
      type="file"
      className="sr-only"
      accept={accepted}
      tabIndex={-1}
      aria-hidden
      onChange={(change) => {
        take(change.target.files);
        change.target.value = '';
      }}
    />
  );
  const choose = () => input.current?.click();
  if (name !== null) {
    return (
      <div className={over ? 'file over' : 'file'} {...drop}>
        <Icon name="sheet" />
        <span className="grow name" title={name}>
          {name}
        </span>
        <button type="button" className="link" disabled={disabled} onClick={choose}>
          {later.open.another}
        </button>
        {picker}
      </div>
    );
  }
  return (
    <section className={over ? 'drop over' : 'drop'} aria-labelledby="open-title" {...drop}>
      <Icon name="sheet" />
      <h2 id="open-title">{later.open.title}</h2>
      <p>{later.open.lead}</p>
      <button type="button" className="button primary" disabled={disabled} onClick={choose}>
        <Icon name="open" />
        {later.open.choose}
      </button>
      <p className="hint">{later.open.kinds}</p>
      {picker}
    </section>
  );
}
