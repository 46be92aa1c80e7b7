package org.kaohe.core.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.upload.Upload.Wanted;

/** Files are what their first bytes say, and photos keep the picture only. */
final class UploadTest {

    private static final int MOST = 100_000;
    private static final byte[] POSITION = "Exif\0\0 GPS 31.2304N 121.4737E".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void aPhotoLosesItsPositionAndStaysAPicture() throws IOException {
        byte[] photo =
                with(picture("jpg"), 2, segment(0xe1, POSITION), segment(0xfe, POSITION), segment(0xed, POSITION));
        Upload upload = Upload.read(photo, Wanted.DOCUMENT, MOST).orThrow();
        assertThat(upload.kind()).isEqualTo(MediaKind.JPEG);
        assertThat(upload.cleaned()).isTrue();
        assertThat(text(upload.content())).doesNotContain("GPS");
        assertThat(pixels(upload.content())).isEqualTo(pixels(photo));
    }

    /** A phone held upright writes the picture lying, and says so among the rest. */
    @Test
    void aPhotoOfAPhoneHeldUprightKeepsWhichWayIsUpAndNothingElse() throws IOException {
        for (boolean little : new boolean[] {true, false}) {
            byte[] photo = with(picture("jpg"), 2, segment(0xe1, exif(6, little)));
            byte[] clean = Upload.read(photo, Wanted.PHOTO, MOST).orThrow().content();
            assertThat(text(clean)).doesNotContain("GPS").contains("Exif");
            byte[] again = Upload.read(clean, Wanted.PHOTO, MOST).orThrow().content();
            assertThat(again).isEqualTo(clean);
            assertThat(clean[clean.length - picture("jpg").length + 2 - 6 - 1]).isEqualTo((byte) 6);
            assertThat(pixels(clean)).isEqualTo(pixels(picture("jpg")));
        }
        byte[] upright = with(picture("jpg"), 2, segment(0xe1, exif(1, true)));
        assertThat(Upload.read(upright, Wanted.PHOTO, MOST).orThrow().content()).isEqualTo(picture("jpg"));
        byte[] wild = with(picture("jpg"), 2, segment(0xe1, Arrays.copyOf(exif(6, true), 20)));
        assertThat(Upload.read(wild, Wanted.PHOTO, MOST).orThrow().content()).isEqualTo(picture("jpg"));
    }

    @Test
    void whereAPhotoIsWantedADocumentIsNone() throws IOException {
        byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
        assertThat(codes(Upload.read(pdf, Wanted.PHOTO, MOST))).isEqualTo("photo.kind");
        assertThat(codes(Upload.read(picture("png"), Wanted.PHOTO, 10))).isEqualTo("photo.size");
        byte[] empty = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9};
        assertThat(codes(Upload.read(empty, Wanted.PHOTO, MOST))).isEqualTo("photo.broken");
    }

    @Test
    void whatOthersPutIntoTheFirstPartOfAPhotoIsNotKept() throws IOException {
        byte[] photo = with(picture("jpg"), 2, segment(0xe0, POSITION), segment(0xee, POSITION));
        assertThat(text(Upload.read(photo, Wanted.PHOTO, MOST).orThrow().content()))
                .doesNotContain("GPS");
    }

    @Test
    void whatIsHungOnBehindAPhotoIsCutOff() throws IOException {
        byte[] plain = picture("jpg");
        Upload upload = Upload.read(with(plain, plain.length, POSITION), Wanted.DOCUMENT, MOST)
                .orThrow();
        assertThat(upload.content()).isEqualTo(plain);
    }

    @Test
    void aPngLosesItsTexts() throws IOException {
        byte[] png = picture("png");
        byte[] texts = chunk("eXIf");
        Upload upload = Upload.read(
                        with(png, 33, texts, chunk("tEXt"), chunk("iTXt"), chunk("maKr")), Wanted.PHOTO, MOST)
                .orThrow();
        assertThat(upload.kind()).isEqualTo(MediaKind.PNG);
        assertThat(upload.content()).isEqualTo(png);
        assertThat(upload.cleaned()).isTrue();
    }

    @Test
    void aPdfStaysAsItIs() {
        byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
        Upload upload = Upload.read(pdf, Wanted.DOCUMENT, MOST).orThrow();
        assertThat(upload.kind()).isEqualTo(MediaKind.PDF);
        assertThat(upload.content()).isEqualTo(pdf);
        assertThat(upload.cleaned()).isFalse();
        assertThat(upload.sha256()).hasSize(64);
    }

    @Test
    void whateverElseItIsCalledItIsNotTakenIn() {
        assertThat(refused("<html>photo.jpg</html>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("document.kind");
        assertThat(refused("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo("document.kind");
    }

    @Test
    void aDamagedPhotoIsToldSo() throws IOException {
        byte[] photo = picture("jpg");
        assertThat(refused(Arrays.copyOf(photo, photo.length - 2))).isEqualTo("document.broken");
        byte[] png = picture("png");
        assertThat(refused(Arrays.copyOf(png, png.length - 1))).isEqualTo("document.broken");
    }

    @Test
    void aFewBytesThatWouldUnpackToAWallOfPixelsAreRefused() throws IOException {
        byte[] png = picture("png");
        ByteBuffer.wrap(png, 16, 8).putInt(60_000).putInt(60_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png, 29, 4).putInt((int) sum.getValue());
        assertThat(refused(png)).isEqualTo("document.pixels");
        byte[] jpg = picture("jpg");
        int frame = text(jpg).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpg, frame + 5, 4).putShort((short) 60_000).putShort((short) 60_000);
        assertThat(codes(Upload.read(jpg, Wanted.PHOTO, MOST))).isEqualTo("photo.pixels");
    }

    @Test
    void whateverBytesAPhotoIsMadeOfItIsAnsweredAndWhatIsTakenStaysAsItIs() throws IOException {
        var random = new Random(20_261_122);
        for (String format : List.of("png", "jpg")) {
            byte[] photo = picture(format);
            for (int i = 0; i < 20_000; i++) {
                byte[] wild = photo.clone();
                for (int changes = random.nextInt(6); changes >= 0; changes--) {
                    wild[random.nextInt(wild.length)] = (byte) random.nextInt(256);
                }
                if (Upload.read(wild, Wanted.PHOTO, MOST) instanceof Answer.Done<Upload> taken) {
                    byte[] clean = taken.result().content();
                    assertThat(Upload.read(clean, Wanted.PHOTO, MOST).orThrow().content())
                            .isEqualTo(clean);
                }
            }
        }
    }

    @Test
    void oneByteTooManyIsTooLarge() {
        byte[] most = Arrays.copyOf("%PDF-".getBytes(StandardCharsets.US_ASCII), MOST);
        assertThat(Upload.read(most, Wanted.DOCUMENT, MOST)).isInstanceOf(Answer.Done.class);
        assertThat(refused(Arrays.copyOf(most, MOST + 1))).isEqualTo("document.size");
        assertThat(refused(new byte[0])).isEqualTo("document.size");
    }

    private static String refused(byte[] file) {
        return codes(Upload.read(file, Wanted.DOCUMENT, MOST));
    }

    private static String codes(Answer<Upload> answer) {
        return ((Answer.Refusal<Upload>) answer).problems().get(0).code();
    }

    /** One entry about the orientation, then a position. */
    private static byte[] exif(int held, boolean little) {
        ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + POSITION.length);
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        out.put((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        out.putShort((short) 2)
                .putShort((short) 0x0100)
                .putShort((short) 3)
                .putInt(1)
                .putInt(24);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0);
        return out.putInt(0).put(POSITION).array();
    }

    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 24; x++) {
            image.setRGB(x, x % 16, 0xff8800 + x);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static int[] pixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] segment(int marker, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xff);
        out.writeBytes(content);
        return out.toByteArray();
    }

    private static byte[] chunk(String type) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0, 0, 0, (byte) POSITION.length});
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(POSITION);
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }

    private static byte[] with(byte[] file, int at, byte[]... parts) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
