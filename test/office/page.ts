// The page the tests open: real office.js, and on it nothing but the pane's own way into Excel.
import { excel } from '../../addin/workbook/excel';
import { noticeOf } from '../../addin/notice';
import type { Host } from '../../addin/workbook/workbook';

declare global {
  interface Window {
    pane?: { readonly host: Host; readonly noticeOf: typeof noticeOf };
  }
}

void Office.onReady().then(() => {
  window.pane = { host: excel(), noticeOf };
});
