package org.kaohe.platform.security;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import org.kaohe.roster.PasswordHash;

@Singleton
final class BcryptPasswords implements PasswordHash {

    @Override
    public String of(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    @Override
    public boolean fits(String password, String hash) {
        return BcryptUtil.matches(password, hash);
    }
}
