// Issues in sheet order, only those in view drawn: there may be thousands, and there is no cap. It scrolls with the
// pane, so that one wheel reaches everything.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { TableDefinition } from '../../shared/definition';
import type { Issue } from '../../shared/issue';
import { issueSentence } from '../../shared/words/sentences';
import type { CellPlace } from '../flow';
import { useLanguage } from '../words/language';
import { useLater } from '../words/later';
import { Icon } from './Icon';

interface Props {
  readonly issues: readonly Issue[];
  readonly definition: TableDefinition;
  readonly onCell: (at: CellPlace) => void;
}

const usualHeight = 56;

export function IssueList({ issues, definition, onCell }: Props) {
  const later = useLater();
  const list = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!list.current || !scroller) return;
    const above = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setMargin(above + scroller.scrollTop);
  }, [issues]);
  const rows = useVirtualizer({
    count: issues.length,
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => usualHeight,
    scrollMargin: margin,
    overscan: 8,
  });
  return (
    <div className="issues" role="list" aria-label={later.check.list} ref={list}>
      <div style={{ height: rows.getTotalSize() }} role="presentation">
        {rows.getVirtualItems().map(({ index, start }) => {
          const issue = issues[index];
          return (
            issue && (
              <div
                key={index}
                role="listitem"
                aria-setsize={issues.length}
                aria-posinset={index + 1}
                data-index={index}
                ref={rows.measureElement}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                <IssueLine issue={issue} definition={definition} onCell={onCell} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function IssueLine({ issue, definition, onCell }: Omit<Props, 'issues'> & { issue: Issue }) {
  const later = useLater();
  const language = useLanguage();
  const { sheet, cell, severity } = issue;
  const sentence = issueSentence(issue, language);
  const header = definition.columns.find(({ key }) => key === issue.column)?.header[0]?.at(-1);
  const content = (
    <>
      <Icon name={severity} tone={severity} label={later.badge[severity]} />
      <span className="grow">
        {sentence}
        {header !== undefined && !sentence.includes(header) && <small>{header}</small>}
      </span>
      <span className="cell">{cell ?? later.check.noCell}</span>
    </>
  );
  if (sheet === null || cell === null) return <div className="issue">{content}</div>;
  return (
    <button
      type="button"
      className="issue"
      title={later.check.goTo(cell)}
      onClick={() => onCell({ sheet, cell })}
    >
      {content}
    </button>
  );
}

function scrollerOf(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-scroller]') ?? null;
}
