#include "models/desk/readable.h"

namespace vigie::desk {
namespace {

QString htmlOfBlock(const Block &block)
{
    const QString text = block.text.toHtmlEscaped();
    switch (block.kind) {
    case Block::Kind::Title:
        return QStringLiteral("<h1>%1</h1>\n").arg(text);
    case Block::Kind::Heading:
        return QStringLiteral("<h2>%1</h2>\n").arg(text);
    case Block::Kind::Subheading:
        return QStringLiteral("<h3>%1</h3>\n").arg(text);
    case Block::Kind::Paragraph:
        return block.name.isEmpty() ? QStringLiteral("<p>%1</p>\n").arg(text)
                                    : QStringLiteral("<p><b>%1</b> %2</p>\n").arg(block.name.toHtmlEscaped(), text);
    case Block::Kind::Quote:
        return QStringLiteral("<pre>%1</pre>\n").arg(text);
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray htmlOf(const Readable &readable)
{
    QString html =
        QStringLiteral(
            "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<style>body{font-family:sans-serif;max-width:46em;margin:2em auto;line-height:1.5;color:#1b2230}"
            "pre{white-space:pre-wrap;font-family:inherit;border-left:3px solid #ccd3df;padding-left:1em}</style></head><body>\n")
            .arg(readable.language, readable.blocks.front().text.toHtmlEscaped());
    for (const Block &block : readable.blocks)
        html += htmlOfBlock(block);
    return (html + QStringLiteral("</body></html>\n")).toUtf8();
}

} // namespace vigie::desk
