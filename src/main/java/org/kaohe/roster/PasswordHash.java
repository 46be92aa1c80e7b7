package org.kaohe.roster;

/** Port: one-way, salted and slow. */
public interface PasswordHash {
    String of(String password);

    /** Takes about as long whether the password fits or not. */
    boolean fits(String password, String hash);
}
