import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/sources/read-html.ts';

const body = `<div class="text"><p>The bridge over the harbour was opened on Monday by the mayor, who walked across it first.</p>
<p>Planners had asked for ninety million, the council said, and the bill came to more than twice that.</p>
<p>Traffic is expected to halve in the old town within a year, according to the council’s own count.</p></div>`;
const read = (head: string, underHeadline: string, below = '') =>
  readHtml(
    `<html lang="en"><head>${head}</head><body><main><h1>Harbour bridge opens at last</h1>${underHeadline}${body}${below}</main></body></html>`,
    'https://news.example/bridge',
  );
const declared = '<meta name="author" content="Cy Desk">';

describe('people', () => {
  test.each([
    ['<p>By Ann Lee and Bo Ek</p>', ['Ann Lee', 'Bo Ek']],
    ['<p>ByA.B. Stone</p>', ['A.B. Stone']],
    ['<p>Eine Kolumne von Nils Aho</p>', ['Nils Aho']],
    ['<p>Geschrieben von Nils Aho</p>', ['Nils Aho']],
  ])('on the byline that readers see count for more than whoever the system names: %s', (line, names) => {
    expect(read(declared, line).author).toEqual(names);
  });
  test('end where their declared names end', () => {
    const author = '<meta name="author" content="Ann Lee">';
    expect(read(author, '<p>By Ann Lee Harbour Correspondence</p>').author).toEqual(['Ann Lee']);
  });
  test.each([
    ['<p>Posted by konstantin on 21 October 2019</p>', 'konstantin'],
    ['<p>21 October 2019 // Author: c1ph4 // 1 minute</p>', 'c1ph4'],
    ['<p>21 October 2019</p><p>Ann Lee</p>', 'Ann Lee'],
    ['<p>Author</p><p>Ann Lee</p>', 'Ann Lee'],
  ])('are found by the date or a label: %s', (lines, name) => {
    expect(read('', lines).author).toEqual([name]);
  });
  test('are nobody where nothing says that a line is a name', () => {
    expect(read('', '<p>Real Life</p><p>Frankfurt Airport</p>').author).toEqual([]);
  });
  test('are the site itself only where the page shows it as the byline', () => {
    const site = '<meta property="og:site_name" content="Harbour Trust">';
    expect(read(site, '<p>By Harbour Trust</p>').author).toEqual(['Harbour Trust']);
    expect(read(`${site}<meta name="author" content="Harbour Trust">`, '').author).toEqual([]);
  });
});

describe('the day', () => {
  const meta = '<meta property="article:published_time" content="2026-03-09T09:30:00Z">';
  test('on a line of its own under the headline counts for more than a declared one', () => {
    expect(read(meta, '<p>2 March 2026</p>').datePublished).toBe('2026-03-02');
    expect(read(meta, '<p>9 March 2026</p>').datePublished).toBe('2026-03-09T09:30:00.000Z');
  });
  test('of a change does not, nor one inside a sentence', () => {
    for (const line of [
      'Updated 12 March 2026',
      'The council will meet again on 12 March 2026, it was said.',
    ])
      expect(read(meta, `<p>${line}</p>`).datePublished).toBe('2026-03-09T09:30:00.000Z');
  });
  test('below the story is the one that does not speak of a change', () => {
    const below = '<p>Last edited: 12 March 2026</p><p>Published: 2 March 2026</p>';
    expect(read('', '', below).datePublished).toBe('2026-03-02');
  });
});

describe('the standfirst', () => {
  const description = '<meta name="description" content="All about bridges, harbours and what they cost.">';
  const standfirst = 'The crossing cost twice what was planned, and nobody says why.';
  test('is the text that the page sets apart, where readers do not see its description', () => {
    for (const html of [`<p class="standfirst">${standfirst}</p>`, `<p><b>${standfirst}</b></p>`])
      expect(read(description, html).alternativeHeadline).toBe(standfirst);
  });
  test('is the description where the page shows it, or sets nothing apart', () => {
    const shown = '<p>All about bridges, harbours and what they cost.</p>';
    for (const html of [`${shown}<p class="standfirst">${standfirst}</p>`, `<p>${standfirst}</p>`])
      expect(read(description, html).alternativeHeadline).toBe(
        'All about bridges, harbours and what they cost.',
      );
  });
});
