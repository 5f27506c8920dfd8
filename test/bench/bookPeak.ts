// Run alone: lays out and writes the province workbook once and prints the most memory the process held, in MB.
import { provinceBook } from '../../shared/book/provinceBook';
import { writeXlsx } from '../../shared/xlsx/write';
import { provinceInput } from './book/province';

await writeXlsx(provinceBook(provinceInput()));
console.log(process.resourceUsage().maxRSS / 1024);
