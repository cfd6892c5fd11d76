/** The properties that Word shows of a file. They are of the day of the document, not of the run that made it. */

import { escapeXml } from '../xml/xml-text.js';

/** What is told of the document. */
interface CoreProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** Day of the document, as in its front matter. */
  readonly date: string;
}

/** The part of the file that holds them; the library would write the time of the run. */
export function coreProperties({ title, subject, creator, date }: CoreProperties): {
  readonly path: string;
  readonly data: string;
} {
  const time = `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '2000-01-01'}T00:00:00Z`;
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  const data = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${namespaces}>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '<dc:language>vi-VN</dc:language></cp:coreProperties>',
  ].join('');
  return { path: 'docProps/core.xml', data };
}
