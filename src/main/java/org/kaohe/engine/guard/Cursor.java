package org.kaohe.engine.guard;

import java.util.List;
import org.kaohe.engine.rule.Spot;

/** Walks over the tokens of one text. */
final class Cursor {

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.type() != Token.Type.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().type() == Token.Type.END;
    }

    boolean at(String symbolOrWord) {
        return peek().is(symbolOrWord);
    }

    /** Takes the token when it is the expected one. */
    boolean accept(String symbolOrWord) {
        if (at(symbolOrWord)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(String symbolOrWord) throws Refusal {
        if (!at(symbolOrWord)) {
            throw new Refusal("rule.expected", spot(), symbolOrWord, peek().shown());
        }
        return next();
    }

    Token expect(Token.Type type, String called) throws Refusal {
        if (peek().type() != type) {
            throw new Refusal("rule.expected", spot(), called, peek().shown());
        }
        return next();
    }

    Spot spot() {
        return peek().spot();
    }
}
