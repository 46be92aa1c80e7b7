package org.kaohe.print;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPCellEvent;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;

/** A document on A4, from top to bottom: titles, paragraphs, tables, bars. */
public final class PrintedPage {

    private static final float MARGIN = 48;
    private static final float SMALL = 8;
    private static final float NORMAL = 9.5f;
    private static final float LARGE = 12;
    private static final float LARGEST = 17;
    private static final Color INK = new Color(0x22, 0x26, 0x2b);
    private static final Color PALE = new Color(0x6a, 0x72, 0x7c);
    private static final Color LINE = new Color(0xd5, 0xda, 0xe0);
    private static final Color HEAD = new Color(0xf1, 0xf4, 0xf7);
    private static final Color GAIN = new Color(0x2f, 0x7d, 0x5b);
    private static final Color LOSS = new Color(0xb6, 0x3f, 0x3a);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + LARGE);

    /** A step of a sum: from {@code begin} over {@code length} of {@code most}. */
    public record Bar(
            String label,
            String amount,
            String total,
            BigDecimal begin,
            BigDecimal length,
            BigDecimal most,
            boolean off) {}

    /** @param footer at the foot of every page, before its number */
    public PrintedPage(String title, String language, String footer) {
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Footer(footer));
        document.addTitle(title);
        document.addCreator("Kaohe");
        document.setDocumentLanguage(language);
        document.open();
        add(Fonts.phrase(title, LARGEST, Font.BOLD, INK), 0, LARGE);
    }

    public void heading(String text) {
        add(Fonts.phrase(text, LARGE, Font.BOLD, INK), LARGE, NORMAL / 2);
    }

    public void paragraph(String text) {
        add(Fonts.phrase(text, NORMAL, Font.NORMAL, INK), 0, NORMAL / 2);
    }

    public void small(String text) {
        add(Fonts.phrase(text, SMALL, Font.NORMAL, PALE), 0, NORMAL / 2);
    }

    public void list(List<String> items) {
        items.forEach(each -> paragraph("· " + each));
    }

    /** Names and values in two columns of pairs. */
    public void pairs(List<String> namesAndValues) {
        PdfPTable table = table(1.1f, 2.6f, 1.1f, 2.6f);
        for (int i = 0; i < namesAndValues.size(); i++) {
            table.addCell(cell(namesAndValues.get(i), i % 2 == 0 ? PALE : INK, null));
        }
        table.completeRow();
        document.add(table);
    }

    /** @param widths of the columns, in proportion */
    public void table(List<Integer> widths, List<String> headers, List<List<String>> rows) {
        float[] columns = new float[widths.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = widths.get(i);
        }
        PdfPTable table = table(columns);
        headers.forEach(each -> table.addCell(cell(each, PALE, HEAD)));
        table.setHeaderRows(1);
        rows.forEach(row -> row.forEach(each -> table.addCell(cell(each, INK, null))));
        document.add(table);
    }

    public void bars(List<Bar> bars) {
        PdfPTable table = table(3, 1, 1, 4);
        for (Bar each : bars) {
            table.addCell(cell(each.label(), INK, null));
            table.addCell(right(each.amount()));
            table.addCell(right(each.total()));
            PdfPCell bar = cell("", INK, null);
            bar.setCellEvent(drawing(each));
            table.addCell(bar);
        }
        document.add(table);
    }

    /** The document; nothing can be added any more. */
    public byte[] pdf() {
        document.close();
        return bytes.toByteArray();
    }

    private void add(Phrase phrase, float before, float after) {
        var paragraph = new Paragraph(phrase);
        paragraph.setSpacingBefore(before);
        paragraph.setSpacingAfter(after);
        paragraph.setMultipliedLeading(1.35f);
        document.add(paragraph);
    }

    private static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingAfter(NORMAL);
        table.setSplitLate(false);
        return table;
    }

    private static PdfPCell right(String text) {
        PdfPCell cell = cell(text, INK, null);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        return cell;
    }

    private static PdfPCell cell(String text, Color color, Color ground) {
        var cell = new PdfPCell(Fonts.phrase(text, NORMAL - 1, Font.NORMAL, color));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(4);
        cell.setLeading(0, 1.3f);
        if (ground != null) {
            cell.setBackgroundColor(ground);
        }
        return cell;
    }

    private static PdfPCellEvent drawing(Bar bar) {
        return (cell, place, canvases) -> {
            float width = place.getWidth() - 8;
            float scale = width / Math.max(1, bar.most().floatValue());
            float begin = place.getLeft() + 4 + bar.begin().floatValue() * scale;
            var canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
            canvas.saveState();
            canvas.setColorFill(bar.off() ? LOSS : GAIN);
            canvas.rectangle(
                    begin,
                    place.getBottom() + 4,
                    Math.max(0.5f, bar.length().floatValue() * scale),
                    place.getHeight() - 8);
            canvas.fill();
            canvas.restoreState();
        };
    }

    /** At the foot of every page. */
    private static final class Footer extends PdfPageEventHelper {
        private final String text;

        Footer(String text) {
            this.text = text;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            float below = page.bottom() - LARGE;
            var canvas = writer.getDirectContent();
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_LEFT,
                    Fonts.phrase(text, SMALL - 1, Font.NORMAL, PALE),
                    page.left(),
                    below,
                    0);
            ColumnText.showTextAligned(
                    canvas,
                    Element.ALIGN_RIGHT,
                    Fonts.phrase(String.valueOf(writer.getPageNumber()), SMALL, Font.NORMAL, PALE),
                    page.right(),
                    below,
                    0);
        }
    }
}
