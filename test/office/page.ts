// The page the tests open: real office.js, and on it nothing but the pane's own way into Excel.
import { excel } from '../../addin/workbook/excel';
import { noticeOf } from '../../addin/notice';
import type { Host } from '../../addin/workbook/workbook';

export interface PaneUnderTest {
  readonly host: Host;
  readonly noticeOf: typeof noticeOf;
}

declare global {
  interface Window {
    pane?: PaneUnderTest;
  }
}

void Office.onReady().then(() => {
  window.pane = { host: excel(), noticeOf };
});
