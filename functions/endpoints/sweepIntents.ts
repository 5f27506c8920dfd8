// Publishes what was appended but whose message never came: every minute.
import { app } from '@azure/functions';
import { sweep } from '../publish';

app.timer('sweepIntents', { schedule: '0 * * * * *', handler: sweep });
