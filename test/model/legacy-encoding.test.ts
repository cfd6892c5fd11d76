/** Text in TCVN3 and VNI is told apart, and proper Vietnamese or foreign text is never taken for either. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLegacyText } from '../../src/model/legacy-encoding.js';
import { isSyllable } from '../../src/model/syllables.js';
import { projectRoot } from '../support/project.js';

describe('what was typed in an old encoding', () => {
  test.each([
    ['§¶ng uû x· Th­îng Qu¶ng', 'TCVN3', '§¶ng', 'Đảng'],
    ['KÕ ho¹ch b×nh ®¼ng giíi n¨m 2023', 'TCVN3', 'ho¹ch', 'hoạch'],
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3', 'hoµ', 'hoà'],
    ['Đã họp: phßng chèng b¹o lùc gia ®×nh', 'TCVN3', 'phßng', 'phòng'],
    ['ñoäi nguõ caùn boä', 'VNI', 'ñoäi', 'đội'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI', 'Coäng', 'Cộng'],
    ['Keá hoaïch bình ñaúng giôùi naêm 2023', 'VNI', 'Keá', 'Kế'],
    ['Uûy ban nhaân daân xaõ Thöôïng Quaûng', 'VNI', 'Uûy', 'Ủy'],
  ])('%s is %s: "%s" says "%s"', (text, encoding, found, meant) => {
    expect(findLegacyText(text)).toEqual({ encoding, found, meant });
  });
});

describe('what was not', () => {
  test.each([
    'Đảng uỷ xã Thượng Quảng',
    'điểm b khoản 2 Điều 7 § 5',
    'diện tích 120 m², đạt ½ kế hoạch, 25 °C',
    'Müller, Gößweinstein, François, Ångström, Łódź, Zürich',
    'Ñandú y señor Núñez',
    'œuvre complète, garçon, Noël',
    '«trích dẫn» – 1·234 · 5×6 ÷ 2',
    'â à ê ô ơ ư',
    'thoả thuận, hòa giải, uỷ ban, khuya, quýnh, nghiêng, khúc khuỷu, nguệch ngoạc',
  ])('%s', (text) => {
    expect(findLegacyText(text)).toBeUndefined();
  });

  test('no line of the plan, the sample, the guide and the templates', () => {
    const files = ['plans', 'samples', 'templates', 'docs', 'src/render/text'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(yaml|liquid|ts|md)$/.test(name))
        // The page of problems shows an example of what is found.
        .filter((name) => name !== 'problems.md')
        .map((name) => join(folder, name)),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      for (const line of readFileSync(join(projectRoot, file), 'utf8').split('\n')) {
        expect(findLegacyText(line), `${file}: ${line}`).toBeUndefined();
      }
    }
  });

  test('no text of Vietnamese letters, whatever their order', () => {
    const letters =
      'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ ';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 }), (text) => {
        expect(findLegacyText(text)).toBeUndefined();
      }),
    );
  });
});

describe('a syllable', () => {
  test.each([
    'nghiêng',
    'khuỷu',
    'Quảng',
    'uỷ',
    'ủy',
    'hoà',
    'hòa',
    'giếng',
    'gì',
    'quýnh',
    'ươm',
    'y',
  ])('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each(['ngng', 'hồà', 'pk', 'Müller', 'đđa', 'ủoọi', 'nguừ', ''])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});
