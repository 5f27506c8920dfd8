// The stores of this process, opened on the configured account.
import { settings } from './settings';
import { openStore } from './store/client';
import { Definitions } from './store/definitions';
import { FeedKeys } from './store/feedKeys';
import { Intents } from './store/intents';
import { Invitations } from './store/invitations';
import { Ledger } from './store/ledger';
import { Mappings } from './store/mappings';
import { Members } from './store/members';
import { Periods } from './store/periods';
import { Plans } from './store/plans';
import { Queue } from './store/queue';
import { SentMessages } from './store/sentMessages';
import { UsedForms } from './store/usedForms';
import { Workbooks } from './store/workbooks';

let opened: ReturnType<typeof open> | undefined;

function open(connectionString: string) {
  const store = openStore(connectionString);
  return {
    ledger: new Ledger(store),
    periods: new Periods(store),
    members: new Members(store),
    invitations: new Invitations(store),
    definitions: new Definitions(store),
    feedKeys: new FeedKeys(store),
    usedForms: new UsedForms(store),
    mappings: new Mappings(store),
    intents: new Intents(store),
    plans: new Plans(store),
    workbooks: new Workbooks(store),
    queue: new Queue(store),
    sentMessages: new SentMessages(store),
  };
}

export function stores(): ReturnType<typeof open> {
  return (opened ??= open(settings().storage));
}
