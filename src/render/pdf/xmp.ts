/**
 * The metadata packet (XMP) of the file: pdfkit writes it, this corrects it.
 *
 * The file claims PDF/A-3a and PDF/UA-1 at once. pdfkit can only claim one of them, and its way
 * to claim PDF/UA breaks the font check, so the second claim is added here.
 */
import type PDFDocument from 'pdfkit'

/** PDF/A allows a property outside its own lists only with a description of its schema. */
const accessibilityClaim = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas>
    <rdf:Bag>
      <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property>
          <rdf:Seq>
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
            </rdf:li>
          </rdf:Seq>
        </pdfaSchema:property>
      </rdf:li>
    </rdf:Bag>
  </pdfaExtension:schemas>
</rdf:Description>`

/** Adds the claim, and makes pdfkit escape the texts which it writes into the packet. */
export function completeMetadata(doc: PDFDocument): void {
  doc.appendXML(accessibilityClaim)
  const addInfo = doc._addInfo.bind(doc)
  doc._addInfo = () => {
    const raw = doc.info
    doc.info = escaped(raw)
    addInfo()
    doc.info = raw
  }
}

function escaped(info: Record<string, string | Date>): Record<string, string | Date> {
  const entries = Object.entries(info).map(([key, value]) => [
    key,
    typeof value === 'string' ? escapeXml(value) : value,
  ])
  return Object.fromEntries(entries)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
