// Writes into the heads what the clock has closed: every five minutes. Server time decides before that already.
import { app } from '@azure/functions';
import { closePeriods } from '../openPeriod';

app.timer('closePeriods', { schedule: '30 */5 * * * *', handler: closePeriods });
