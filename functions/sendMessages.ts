// Sends everybody who can be reached what there is to do, once a day. The day is claimed before the mail goes out, so
// that two timers, or one that runs again, send nothing twice; what could not be sent gives its claim back.
import type { Member } from '../shared/api';
import { isValidOn, type Caller } from './allowed';
import { recentBoards, remindersIn } from './boards';
import { personId } from './caller';
import { today } from './clock';
import { messageOf, type Message } from './messages';
import { settings } from './settings';
import { stores } from './stores';

export interface MessagePort {
  send(address: string, message: Message): Promise<void>;
}

export interface Sent {
  readonly sent: number;
  readonly failed: number;
}

/** A mail that fails stops no other. */
export async function sendMessages(port: MessagePort): Promise<Sent> {
  const { province } = settings();
  const day = today();
  const boards = await recentBoards();
  let [sent, failed] = [0, 0];
  for (const { caller, address } of await reachable(day)) {
    const message = messageOf(remindersIn(boards, caller, day), 'vi');
    if (!message || !(await stores().sentMessages.claim(province, day, caller.id))) continue;
    try {
      await port.send(address, message);
      sent++;
    } catch {
      await stores().sentMessages.giveBack(province, day, caller.id);
      failed++;
    }
  }
  return { sent, failed };
}

interface Reachable {
  readonly caller: Caller;
  readonly address: string;
}

/** One for each person with an address, with everything the person is today. */
async function reachable(day: string): Promise<Reachable[]> {
  const people = new Map<string, Member[]>();
  for (const member of await stores().members.all(settings().province)) {
    if (!isValidOn(member, day)) continue;
    const id = personId(member);
    people.set(id, [...(people.get(id) ?? []), member]);
  }
  return [...people].flatMap(([id, members]) => {
    const [{ issuer, subject } = { issuer: '', subject: '' }] = members;
    const address = members.find(({ email }) => email !== undefined)?.email;
    if (address === undefined) return [];
    const memberships = members.map(({ issuer: _, subject: __, email: ___, ...membership }) => membership);
    return [{ caller: { id, identity: { issuer, subject }, memberships }, address }];
  });
}
