// Nộp: one submission per table, one after the other, each with its own outcome. Receipts are also kept in the workbook.
import { rememberAnswers } from './answering';
import { loadPlace } from './duty';
import { isReceipt, type InFlow, type Outcome } from './flow';
import { keepReceipts } from './keptReceipts';
import { Fault, noticeOf } from './notice';
import { isBusy, patiently } from './offline/patience';
import { deliver } from './offline/postman';
import { wait } from './offline/queue';
import { outlook } from './readiness';
import type { Server } from './server';
import type { Task } from './steps';
import { submissionOf } from './submitting';

export const sendAll: Task = async (desk) => {
  const { server, workbook, state, tell } = desk;
  const now = state();
  if (now.step === 'signedOut' || !now.place) return;
  const { place, nothing, explanations, account } = now;
  const { ready } = outlook(place, 'results' in now ? now.results : [], nothing, explanations);
  if (ready.length === 0) return;
  tell({ kind: 'submitting', tables: ready });
  const outcomes: Outcome[] = [];
  const stop = desk.stopped();
  const submit = patiently(server, stop);
  for (const table of ready) {
    if (stop.aborted) break;
    const outcome = await send(submit, now, table);
    if (!outcome) continue;
    outcomes.push(outcome);
    tell({ kind: 'settled', outcome });
  }
  const receipts = outcomes.flatMap(({ result }) => (isReceipt(result) ? [result] : []));
  // The ledger has them: a workbook that takes no setting right now loses nothing.
  if (workbook) await keepReceipts(workbook, receipts).catch(() => undefined);
  await rememberAnswers(desk).catch(() => undefined);
  const after = await loadPlace(server, place.unit.key, place.period, account.periods).catch(() => null);
  tell({ kind: 'finished', place: after });
  await deliver(desk);
};

async function send(submit: Server['submit'], state: InFlow, table: string): Promise<Outcome | null> {
  const { place, nothing, explanations } = state;
  const duty = place?.duties.find(({ definition }) => definition.id === table);
  if (!place || !duty) return null;
  const result = 'results' in state ? state.results.find((checked) => checked.table === table) : undefined;
  try {
    const intent = { place, duty, result, nothing: nothing[table], explanations, now: new Date() };
    const submission = await submissionOf(intent);
    try {
      return { table, result: await submit(submission) };
    } catch (error) {
      const isAway = error instanceof Fault && error.fault === 'unreachable';
      if (!isAway && !isBusy(error)) throw error;
      await wait(state.account.person, submission);
      return { table, result: { kind: 'pane', fault: isAway ? 'queued' : 'queuedBusy' } };
    }
  } catch (error) {
    return { table, result: noticeOf(error) };
  }
}
