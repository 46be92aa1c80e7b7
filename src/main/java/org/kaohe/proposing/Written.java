package org.kaohe.proposing;

/** Port: records as the texts that are stored, and back; amounts stay exact. */
public interface Written {

    String write(Object it);

    <T> T read(String text, Class<T> type);
}
