// The first day: a code from the administrator makes a member of whoever signed in with it.
import { shaped } from './answer';
import { firstPlace, type Task } from './steps';

const accepted = shaped<{ role: string }>({ role: 'string' });

export function acceptInvitation(code: string): Task {
  return async (desk) => {
    const { server, state, tell } = desk;
    await server.send('POST', 'invitations/accept', { code }, accepted);
    const now = state();
    if (now.step === 'signedOut') return;
    const [me, periods] = await Promise.all([server.me(), server.periods()]);
    tell({ kind: 'signedIn', account: { ...now.account, me, periods } });
    const first = firstPlace(state());
    if (first) await desk.goTo(first.unit, first.period);
  };
}
