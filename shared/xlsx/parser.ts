// What the readers need of hucre, by name: a dynamic import of the whole package cannot be shaken, and would bring
// its writer and charts into the pane (96 KB gzipped instead of 36).
export { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
