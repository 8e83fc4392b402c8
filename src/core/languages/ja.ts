import { countFromTwo, type LanguageData, words } from './language-data.ts';

/** Japanese: words are not spaced, so names are read from what stands before a particle and a verb. */
export const ja: LanguageData = {
  tag: 'ja',
  abbreviations: words(''),
  endingAbbreviations: words(''),
  starters: words(''),
  ordinalCues: words(''),
  reportingVerbs: words(
    `述べ 話し 語っ 語り 語る 話す 述べる 説明し 指摘し 強調し 発言し コメントし 答え 訴え 主張し 明らかにし 振り返っ 振り返る 批判し 表明し 発表し 言っ 言う`,
  ),
  reportingParticiples: words(''),
  sourceMarkers: ['によると', 'によれば'],
  pronouns: { male: words('彼'), female: words('彼女'), other: words('同氏 私') },
  determiners: words(''),
  prepositions: words(''),
  titles: {
    any: words(
      `氏 さん 教授 准教授 首相 大臣 大統領 会長 社長 監督 選手 知事 市長 議員 長官 代表 部長 課長 所長 院長 博士 委員長 報道官 広報官 専務 常務 幹事長 理事長`,
    ),
    male: words(''),
    female: words(''),
  },
  titleEndings: [],
  nounEndings: [],
  givenNames: { male: words(''), female: words('') },
  numberWords: countFromTwo('二つ|2つ|２つ 三つ|3つ|３つ 四つ|4つ|４つ 五つ|5つ|５つ 六つ|6つ|６つ'),
  conjunctions: words('と や'),
  workNouns: words('映画 小説 曲 番組 著書 題名'),
};
