// Puts the tables of this bench beside the real ones, before the server is loaded.
import { tables } from '../../../shared/tables/index';
import { benchTables } from './tables';

Reflect.apply(Array.prototype.push, tables, [...benchTables]);
