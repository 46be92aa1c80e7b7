package org.kaohe.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as a phone takes them, with the place they were taken at. */
public final class Photos {

    /** What must not be found in anything that is stored. */
    public static final String PLACE = "GPS 31.2304N 121.4737E";

    private Photos() {}

    public static byte[] jpeg(int width, int height) {
        byte[] plain = picture(width, height, "jpg");
        byte[] exif = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(0xff);
        out.write(0xe1);
        out.write(0);
        out.write(exif.length + 2);
        out.writeBytes(exif);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    public static byte[] png(int width, int height) {
        return picture(width, height, "png");
    }

    private static byte[] picture(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, new Color(0x335577), width, height, new Color(0xddaa66)));
        paint.fillRect(0, 0, width, height);
        paint.setColor(Color.WHITE);
        paint.fillOval(width / 4, height / 4, width / 4, height / 4);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
