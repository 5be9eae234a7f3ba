// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

/** Writes XML, one element a line, indented by two. */
final class Xml {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** What stands inside an element. */
    interface Content {
        void write();
    }

    Xml element(String name, Content content) {
        return element(name, "", content);
    }

    Xml element(String name, String attributes, Content content) {
        indent().append('<').append(name).append(attributes).append(">\n");
        depth++;
        content.write();
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    Xml leaf(String name, String value) {
        indent().append('<').append(name).append('>');
        text.append(escaped(value)).append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
