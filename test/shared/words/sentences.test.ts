import { issueCodes } from '../../../shared/issue';
import type { ProblemCode } from '../../../shared/problem';
import { problems } from '../../../shared/problemStatus';
import { issuesEn } from '../../../shared/words/issues.en';
import { issuesVi } from '../../../shared/words/issues.vi';
import { Params } from '../../../shared/words/issueWords';
import { issueSentence, problemSentence } from '../../../shared/words/sentences';

describe('sentences', () => {
  it('writes numbers and dates the language’s way', () => {
    const sum = { code: 'sum', params: { total: 'Tổng', parts: ['A', 'B'], expected: 1234 } } as const;
    expect(issueSentence({ ...sum, params: { ...sum.params, parts: ['A', 'B'] } }, 'vi')).toBe(
      '“Tổng” phải bằng A + B (= 1.234). Sửa số tổng, hoặc sửa các số cộng lại.',
    );
    expect(
      issueSentence({ code: 'inPeriod', params: { from: '2023-12-15', to: '2024-03-14' } }, 'vi'),
    ).toContain('từ 15/12/2023 đến 14/03/2024');
  });

  it('names the alternatives only when there are some', () => {
    expect(issueSentence({ code: 'unknownUnit', params: { suggestions: [] } }, 'vi')).not.toContain(
      'Có phải',
    );
    expect(issueSentence({ code: 'unknownUnit', params: { suggestions: ['Xã Lộc Thái'] } }, 'vi')).toContain(
      'Xã Lộc Thái',
    );
  });

  it.each(issueCodes.map((code) => [code]))('has a Vietnamese and an English sentence for %s', (code) => {
    for (const words of [issuesVi, issuesEn]) {
      const sentence = words[code](new Params({}, 'vi'));
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
    expect(issuesVi[code](new Params({}, 'vi'))).not.toBe(issuesEn[code](new Params({}, 'en')));
  });

  const codes = Object.keys(problems) as ProblemCode[];
  it.each(codes.map((code) => [code]))('says in both languages what to do about %s', (code) => {
    for (const language of ['vi', 'en'] as const) {
      const sentence = problemSentence(code, {}, language);
      expect(sentence.length).toBeGreaterThan(20);
      expect(sentence).not.toMatch(/undefined|null|NaN/);
    }
    expect(problems[code]).toBeGreaterThanOrEqual(400);
  });
});
