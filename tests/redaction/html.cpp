#include "models/redaction/html.h"
#include "models/redaction/quotes.h"

#include "suites.h"

#include <QtTest/QtTest>

using namespace vigie::redaction;

class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonWouldSee_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("paragraphs", "<p>Bonjour,</p><p>Mardi <b>14h</b> ?</p>", "Bonjour,\n\nMardi 14h ?");
        row("lines", "<div>a</div><div>b<br>c</div>d", "a\nb\nc\nd");
        row("white space", "a \n\t  b&nbsp;&nbsp;c", "a b c");
        row("entities", "d&eacute;j&#224; &#x20AC; &lt;b&gt; &amp;amp; &bogus; &#0; R&D", "déjà € <b> &amp; &bogus; \uFFFD R&D");
        row("script", "a<script>alert('<p>x</p>')</script>b<style>p{}</style>c", "abc");
        row("script never closed", "a<script>alert(1)", "a");
        row("comments", "a<!-- <p>x</p> -->b<!--[if mso]>y<![endif]-->c<!-- open", "abc");
        row("head", "<html><head><title>T</title><meta charset=x></head><body>b</body></html>", "b");
        row("hidden",
            "a<div hidden>x</div><span style=\"Display : NONE !important\">y</span><span style='font-size:0'>z</span><p "
            "aria-hidden=true>w</p>b",
            "ab");
        row("hidden paragraph ends at the next", "<p style='display:none'>x<p>shown", "shown");
        row("hidden, badly nested", "<div style=visibility:hidden><b>x</div>shown</b>", "shown");
        row("links are words", "<a href='https://track.example/x?u=1'>ici</a>", "ici");
        row("link without words", "<a href='https://zoom.us/j/1'><img src=x></a>", "https://zoom.us/j/1");
        row("no javascript", "<a href='javascript:alert(1)'></a>ok", "ok");
        row("image", "a<img src='http://x/p.gif' alt='x' onerror=alert(1)>b", "ab");
        row("list", "<ul><li>un<li>deux</ul>fin", "- un\n- deux\n\nfin");
        row("table", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc");
        row("quote", "Oui.<blockquote><p>Mardi ?</p><p>Ou jeudi</p></blockquote>", "Oui.\n\n> Mardi ?\n>\n> Ou jeudi");
        row("bidi and zero width", "a\u202Eb\u200Bc&#8238;d&zwj;e", "abcde");
        row("less than", "1 < 2 <3 <", "1 < 2 <3 <");
        row("odd tags", "<b/ x='>' y>a</b><//>c<p", "ac");
        row("pre", "<pre>a\n  b</pre>", "a\nb");
    }
    void readsWhatAPersonWouldSee()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(htmlToText(html).text, text);
    }

    void quotesOfHtmlAreSplitLikePlainOnes()
    {
        const MailParts parts = splitMail(
            htmlToText(
                u"Oui<br><div class='gmail_quote'>Le lun. 3 mars 2026 à 10:12, A &lt;a@b.fr&gt; a écrit :<blockquote>Mardi ?</blockquote></div>"_qs)
                .text);
        QCOMPARE(parts.newText, u"Oui"_qs);
        QVERIFY(parts.quoted.endsWith(u"> Mardi ?"));
    }

    void limitsHold()
    {
        HtmlLimits limits;
        limits.maxOutput = 100;
        const HtmlText cut = htmlToText(QString(5000, u'x'), limits);
        QVERIFY(cut.cut);
        QVERIFY(cut.text.size() <= 101);
        QVERIFY(!htmlToText(u"abc"_qs).cut);
        limits = {};
        limits.maxInput = 3;
        QCOMPARE(htmlToText(u"abcdef"_qs, limits).text, u"abc"_qs);
        // Deeper than anything sane, never closed, and hidden at the bottom.
        const QString deep = QStringLiteral("<div>").repeated(100000) + u"seen<div style='display:none'>secret</div>"_qs;
        const QString text = htmlToText(deep).text;
        QVERIFY(text.contains(u"seen"));
        QVERIFY(!text.contains(u"secret"));
    }

    void cleanTextLeavesOneKindOfLineEnd()
    {
        QCOMPARE(cleanText(u"a\r\nb\rc\u2028d\u202E\u200B\u0000e\u00ADf\t"_qs), u"a\nb\nc\ndef\t"_qs);
        QCOMPARE(cleanText(QString(QChar(0xD800)) + u'x'), u"\uFFFDx"_qs);
        QCOMPARE(cleanText(u"😀"_qs), u"😀"_qs);
    }
};

int runHtml(int argc, char **argv)
{
    HtmlTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "html.moc"
