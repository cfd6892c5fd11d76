/** A Word file taken apart, so that a test can ask what stands in its XML. */
import { strFromU8, unzipSync } from 'fflate';

/** A paragraph as the XML has it. */
export interface WordParagraph {
  /** Id of its style; Normal where it names none. */
  readonly style: string;
  readonly text: string;
  /** Properties of the paragraph itself, beside its style. */
  readonly properties: string;
  readonly xml: string;
}

/** A Word file. */
export interface WordFile {
  /** Text of every part by its name in the archive. */
  readonly parts: Readonly<Record<string, string>>;
  readonly body: string;
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly string[];
  /** Properties of the sections in order. */
  readonly sections: readonly string[];
  /** XML of a style. */
  style(id: string): string;
}

/** Opens a Word file. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const body = parts['word/document.xml'] ?? '';
  const styles = parts['word/styles.xml'] ?? '';
  return {
    parts,
    body,
    paragraphs: paragraphsOf(body),
    tables: body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [],
    sections: body.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [],
    style: (id) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's').exec(styles)?.[0] ?? '',
  };
}

/** The paragraphs of some XML, those in tables too. */
export function paragraphsOf(xml: string): WordParagraph[] {
  return (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).map((paragraph) => ({
    style: attribute(paragraph, 'pStyle', 'val') ?? 'Normal',
    text: textOf(paragraph),
    properties: /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? '',
    xml: paragraph,
  }));
}

/** The value of an attribute of the first element of a name. */
export function attribute(xml: string, element: string, name: string): string | undefined {
  return new RegExp(`<w:${element}\\b[^>]*\\bw:${name}="([^"]*)"`).exec(xml)?.[1];
}

/** The same as a number. */
export function numberOf(xml: string, element: string, name: string): number {
  return Number(attribute(xml, element, name) ?? Number.NaN);
}

/** Whether an element is there and not switched off. */
export function isOn(xml: string, element: string): boolean {
  return new RegExp(`<w:${element}(?: w:val="(?:true|1)")?/>`).test(xml);
}

/** The text of some XML; a break is a line end. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([whole, text]) =>
      whole === '<w:br/>'
        ? '\n'
        : (text ?? '')
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'")
            .replaceAll('&amp;', '&'),
    )
    .join('');
}
