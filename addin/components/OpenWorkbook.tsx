// In a browser the user brings the workbook: by dropping it or by choosing it. In Excel this is never shown, since
// the pane already lies in it.
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { lastFile, mayRead } from '../lastFile';
import type { Workbook } from '../workbook/workbook';
import { accepted, fileWorkbook } from '../workbook/file';
import { dropped, pickWatched, watchedFile } from '../workbook/watchedFile';
import { useLater } from '../words/later';
import { Icon } from './Icon';

interface Props {
  /** Whose file was open before. */
  readonly account: string;
  /** Name of the workbook that is open; without one the invitation is shown large. */
  readonly name: string | null;
  /** It is read again by itself when the user saves it. */
  readonly watched: boolean;
  readonly disabled: boolean;
  readonly onOpen: (workbook: Workbook) => void;
}

export function OpenWorkbook({ account, name, watched, disabled, onOpen }: Props) {
  const later = useLater();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [last, setLast] = useState<FileSystemFileHandle | null>(null);
  const reopen = async (handle: FileSystemFileHandle, asking: boolean) => {
    if (await mayRead(handle, asking)) onOpen(await watchedFile(handle));
    else setLast(handle);
  };
  useEffect(() => {
    if (name !== null) return;
    void lastFile(account)
      .then((handle) => handle && reopen(handle, false))
      .catch(() => undefined);
    // Once, when there is nothing open yet.
  }, []);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !disabled) onOpen(fileWorkbook(file));
  };
  const takeDropped = async ({ items, files }: DataTransfer) => {
    const [item] = items;
    // Both are asked for at once: a drop is over when its handler returns.
    const [kept, handle] = [[...files], item && dropped(item)];
    const workbook = await Promise.resolve(handle).catch(() => null);
    if (disabled) return;
    if (workbook) onOpen(workbook);
    else if (kept[0]) onOpen(fileWorkbook(kept[0]));
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
      void takeDropped(drag.dataTransfer);
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
  const choose = () => {
    if (!('showOpenFilePicker' in window)) return input.current?.click();
    // Closing the picker is no failure.
    void pickWatched().then(
      (workbook) => workbook && onOpen(workbook),
      () => undefined,
    );
  };
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
        <small className="hint">{watched ? later.open.watched : later.open.notWatched}</small>
      </div>
    );
  }
  return (
    <section className={over ? 'drop over' : 'drop'} aria-labelledby="open-title" {...drop}>
      <Icon name="sheet" />
      <h2 id="open-title">{later.open.title}</h2>
      {last && (
        <>
          <button
            type="button"
            className="button primary"
            disabled={disabled}
            // A file that is no longer there is chosen again.
            onClick={() => void reopen(last, true).catch(() => setLast(null))}
          >
            <Icon name="again" />
            {later.open.reopen(last.name)}
          </button>
          <p className="hint">{later.open.asksAgain}</p>
        </>
      )}
      <p>{later.open.lead}</p>
      <button
        type="button"
        className={last ? 'button' : 'button primary'}
        disabled={disabled}
        onClick={choose}
      >
        <Icon name="open" />
        {later.open.choose}
      </button>
      <p className="hint">{later.open.kinds}</p>
      {picker}
    </section>
  );
}
