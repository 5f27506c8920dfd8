// Days and period ids as they travel in bodies and queries.
import { z } from 'zod';
import { PERIOD } from './period';

/** A day there is: 31 February is refused, not only misspellings. */
export const dateSchema = z.iso.date('YYYY-MM-DD');

export const periodSchema = z.string().regex(PERIOD, 'e.g. 2024-Q1, 2024-C09, 2024-Y');
