package org.kaohe.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.engine.rule.Spot;

/**
 * Cuts a rule text into tokens. Anything outside the small alphabet of the language is refused here, so that no later
 * step has to think about escapes, comments or invisible characters.
 */
final class Lexer {

    /** Longest text literal, in characters. */
    static final int MAX_TEXT = 1000;

    private static final Set<String> DOUBLE = Set.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SINGLE = "(),:;.<>!+-*/=[]{}@?#~'`&|%^";

    private final String source;
    private int at;
    private int line = 1;
    private int column = 1;

    Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws Refusal {
        Lexer lexer = new Lexer(source);
        List<Token> tokens = new ArrayList<>();
        Token token;
        do {
            token = lexer.next();
            tokens.add(token);
        } while (token.type() != Token.Type.END);
        return tokens;
    }

    private Token next() throws Refusal {
        skipBlanksAndComments();
        Spot spot = spot();
        if (at >= source.length()) {
            return new Token(Token.Type.END, "", spot);
        }
        char c = source.charAt(at);
        if (isWordStart(c)) {
            return new Token(Token.Type.WORD, take(Lexer::isWordPart), spot);
        }
        if (isDigit(c)) {
            return number(spot);
        }
        if (c == '"' || c == '\'') {
            return text(spot, c);
        }
        return symbol(spot, c);
    }

    private void skipBlanksAndComments() throws Refusal {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n') {
                advance();
            } else if (source.startsWith("//", at)) {
                take(each -> each != '\n');
            } else if (source.startsWith("/*", at)) {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipBlockComment() throws Refusal {
        Spot spot = spot();
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
            throw new Refusal("rule.comment.open", spot);
        }
        while (at < end + 2) {
            advance();
        }
    }

    private Token number(Spot spot) throws Refusal {
        String whole = take(Lexer::isDigit);
        String fraction = "";
        if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
            advance();
            fraction = "." + take(Lexer::isDigit);
        }
        if (at < source.length() && source.charAt(at) == 'B') {
            advance();
        }
        if (at < source.length() && isWordPart(source.charAt(at)) || whole.length() + fraction.length() > 20) {
            throw new Refusal("rule.number", spot, whole + fraction + take(Lexer::isWordPart));
        }
        return new Token(Token.Type.NUMBER, whole + fraction, spot);
    }

    private Token text(Spot spot, char quote) throws Refusal {
        advance();
        var value = new StringBuilder();
        while (true) {
            if (at >= source.length() || source.charAt(at) == '\n') {
                throw new Refusal("rule.text.open", spot);
            }
            char c = source.charAt(at);
            if (c == quote) {
                advance();
                break;
            }
            value.append(c == '\\' ? escape() : plain(c));
            if (value.length() > MAX_TEXT) {
                throw new Refusal("rule.text.long", spot, MAX_TEXT);
            }
        }
        return new Token(Token.Type.TEXT, value.toString(), spot);
    }

    private char escape() throws Refusal {
        Spot spot = spot();
        advance();
        char c = at < source.length() ? source.charAt(at) : ' ';
        char value = switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case '"', '\'', '\\' -> c;
            default -> throw new Refusal("guard.text.escape", spot, "\\" + c);
        };
        advance();
        if (c == '\\' && at < source.length() && source.charAt(at) == 'u') {
            throw new Refusal("guard.text.escape", spot, "\\u");
        }
        return value;
    }

    private char plain(char c) throws Refusal {
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || isBroken(c)) {
            throw new Refusal("guard.character", spot(), hex(c));
        }
        advance();
        return c;
    }

    /** A surrogate that is not one half of a pair. */
    private boolean isBroken(char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= source.length() || !Character.isLowSurrogate(source.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(source.charAt(at - 1)));
    }

    private Token symbol(Spot spot, char c) throws Refusal {
        if (at + 1 < source.length() && DOUBLE.contains(source.substring(at, at + 2))) {
            String symbol = source.substring(at, at + 2);
            advance();
            advance();
            return new Token(Token.Type.SYMBOL, symbol, spot);
        }
        if (SINGLE.indexOf(c) < 0) {
            throw new Refusal("guard.character", spot, c > ' ' && c < 127 ? String.valueOf(c) : hex(c));
        }
        advance();
        return new Token(Token.Type.SYMBOL, String.valueOf(c), spot);
    }

    private String take(java.util.function.IntPredicate wanted) {
        int from = at;
        while (at < source.length() && wanted.test(source.charAt(at))) {
            advance();
        }
        return source.substring(from, at);
    }

    private void advance() {
        if (source.charAt(at) == '\n') {
            line++;
            column = 0;
        }
        column++;
        at++;
    }

    private Spot spot() {
        return new Spot(line, column);
    }

    private static String hex(char c) {
        return String.format("U+%04X", (int) c);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isWordPart(int c) {
        return isWordStart(c) || isDigit(c);
    }
}
