// Run alone: lays out and writes the province workbook once and prints the most memory the process held, in MB.
import { deflate } from '../../functions/deflate';
import { laterBook } from '../../shared/book/provinceBook';
import { Kept } from '../../shared/xlsx/kept';
import { writeLater } from '../../shared/xlsx/write';
import { provinceInput } from './book/province';

await writeLater(laterBook(provinceInput()), new Kept(deflate, 32 * 1024 * 1024));
console.log(process.resourceUsage().maxRSS / 1024);
