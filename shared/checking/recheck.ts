// A check that follows typing: after each change it says what a full check of the changed table would say, at the price of
// the rows that changed (DESIGN, principle 3; `changed` says what a change means).
import type { TableDefinition } from '../definition';
import type { FiguresBySubject } from '../figure';
import type { Issue } from '../issue';
import type { Reading } from '../reading/reading';
import { check } from './check';
import type { CheckContext, Checked } from './checked';
import { changed, type Change } from './recheck/change';
import { Following } from './recheck/following';
import { isInRow } from './recheck/place';
import { blankWhenAbsent } from './rows';

/** What `check` answers, kept up to date. Lists that were looked at before a change stay as they were then. */
export interface LiveCheck extends Checked {
  apply(change: Change): void;
  /** Issues on one sheet row (1-based): what to show beside the cell that was just left. */
  issuesInRow(sheetRow: number): readonly Issue[];
}

/** Checks a reading and stays ready for its changes. */
export function liveCheck(definition: TableDefinition, reading: Reading, context: CheckContext): LiveCheck {
  const { subject, layout } = definition;
  const lacksSubject = blankWhenAbsent(definition, subject) && !Object.hasOwn(reading.columns, subject);
  return layout === 'form' || lacksSubject
    ? new Afresh(definition, reading, context)
    : new Following(definition, reading, context);
}

/** A form has as many rows as indicators, and its rules look at single cells: it is checked again whole. */
class Afresh implements LiveCheck {
  #checked: Checked;

  constructor(
    readonly definition: TableDefinition,
    reading: Reading,
    private readonly context: CheckContext,
  ) {
    this.#checked = check(definition, reading, context);
  }

  get reading(): Reading {
    return this.#checked.reading;
  }
  get issues(): readonly Issue[] {
    return this.#checked.issues;
  }
  get errors(): number {
    return this.#checked.errors;
  }
  get warnings(): number {
    return this.#checked.warnings;
  }
  get figures(): FiguresBySubject {
    return this.#checked.figures;
  }

  apply(change: Change): void {
    this.#checked = check(this.definition, changed(this.reading, change), this.context);
  }

  issuesInRow(sheetRow: number): readonly Issue[] {
    return this.issues.filter(({ cell }) => isInRow(cell, sheetRow));
  }
}
