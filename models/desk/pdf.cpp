// Pango lays the lines out, cairo writes them; both know nothing of a display, and each call has a font map of its own, so that
// any thread may make one.
#include "models/desk/readable.h"

#include <memory>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace vigie::desk {
namespace {

// In points.
constexpr double pageWidth = 595.28; // A4
constexpr double pageHeight = 841.89;
constexpr double pageMargin = 57;
constexpr double quoteIndent = 14;
constexpr double headingRoom = 60;
constexpr double footLine = pageHeight - pageMargin / 2;

constexpr qsizetype longestPiece = 2'000; // UTF-16 units

struct Look {
    const char *tag; ///< ISO 32000-1, 14.8.4
    const char *font;
    double above;
    double indent = 0;
};

Look lookOf(Block::Kind kind)
{
    switch (kind) {
    case Block::Kind::Title:
        return {"H1", "sans-serif bold 20", 0};
    case Block::Kind::Heading:
        return {"H2", "sans-serif bold 13", 16};
    case Block::Kind::Subheading:
        return {"H3", "sans-serif bold 11", 12};
    case Block::Kind::Paragraph:
        return {"P", "sans-serif 10", 6};
    case Block::Kind::Quote:
        return {"BlockQuote", "sans-serif 10", 6, quoteIndent};
    }
    Q_UNREACHABLE();
}

template <typename T, void (*release)(T *)>
struct FreedBy {
    void operator()(T *held) const { release(held); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreedBy<cairo_surface_t, cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, FreedBy<cairo_t, cairo_destroy>>;
using Font = std::unique_ptr<PangoFontDescription, FreedBy<PangoFontDescription, pango_font_description_free>>;
using Attributes = std::unique_ptr<PangoAttrList, FreedBy<PangoAttrList, pango_attr_list_unref>>;
using Lines = std::unique_ptr<PangoLayoutIter, FreedBy<PangoLayoutIter, pango_layout_iter_free>>;
struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

cairo_status_t append(void *pdf, const unsigned char *bytes, unsigned int count)
{
    static_cast<QByteArray *>(pdf)->append(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(count));
    return CAIRO_STATUS_SUCCESS;
}

/// With no character that has no shape.
QByteArray printable(const QString &text)
{
    QString clean = text;
    for (QChar &character : clean) {
        if (character.category() == QChar::Other_Control && character != QLatin1Char('\n') && character != QLatin1Char('\t'))
            character = QLatin1Char(' ');
    }
    return clean.toUtf8();
}

/// Its lines; of longer ones pieces: what is laid out at once takes time by the square of its length.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        qsizetype at = 0;
        while (line.size() - at > longestPiece) {
            const qsizetype space = line.lastIndexOf(QLatin1Char(' '), at + longestPiece);
            const qsizetype hard = at + longestPiece - (line.at(at + longestPiece).isLowSurrogate() ? 1 : 0);
            const qsizetype end = space > at ? space + 1 : hard;
            pieces.append(line.mid(at, end - at));
            at = end;
        }
        pieces.append(line.mid(at));
    }
    return pieces;
}

/// The pages one after the other. Written once to count them, and once with their number.
class Pages
{
public:
    Pages(const Readable &readable, cairo_surface_t *surface, int ofHowMany)
        : m_ofHowMany(ofHowMany)
        , m_cairo(cairo_create(surface))
        , m_map(pango_cairo_font_map_new())
        , m_context(pango_font_map_create_context(m_map.get()))
    {
        pango_cairo_update_context(m_cairo.get(), m_context.get());
        pango_context_set_language(m_context.get(), pango_language_from_string(readable.language.toLatin1().constData()));
        for (const Block &block : readable.blocks)
            add(block);
        endPage();
    }

    [[nodiscard]] int count() const { return m_page; }
    /// The machine has no font for the title, which is in Latin letters.
    [[nodiscard]] bool isWithoutFont() const { return m_isWithoutFont; }
    [[nodiscard]] bool isSound() const { return cairo_status(m_cairo.get()) == CAIRO_STATUS_SUCCESS; }

private:
    [[nodiscard]] Owned<PangoLayout> layoutOf(const Look &look, const QByteArray &text, qsizetype bold) const
    {
        Owned<PangoLayout> layout(pango_layout_new(m_context.get()));
        const Font font(pango_font_description_from_string(look.font));
        pango_layout_set_font_description(layout.get(), font.get());
        pango_layout_set_width(layout.get(), pango_units_from_double(pageWidth - 2 * pageMargin - look.indent));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout.get(), 1.2F);
        pango_layout_set_text(layout.get(), text.constData(), static_cast<int>(text.size()));
        const Attributes attributes(pango_attr_list_new());
        // Of "fi" as one glyph not every reader makes two letters again.
        pango_attr_list_insert(attributes.get(), pango_attr_font_features_new("liga=0, clig=0"));
        PangoAttribute *weight = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        weight->end_index = static_cast<guint>(bold);
        if (bold > 0)
            pango_attr_list_insert(attributes.get(), weight);
        else
            pango_attribute_destroy(weight);
        pango_layout_set_attributes(layout.get(), attributes.get());
        return layout;
    }

    void add(const Block &block)
    {
        const Look look = lookOf(block.kind);
        m_y += look.above;
        // A heading is not left alone at the foot.
        const bool isHeading = block.kind == Block::Kind::Heading || block.kind == Block::Kind::Subheading;
        if (isHeading && m_y > pageHeight - pageMargin - headingRoom)
            endPage();
        QByteArray name = printable(block.name);
        cairo_tag_begin(m_cairo.get(), look.tag, nullptr);
        for (const QString &piece : piecesOf(block.text)) {
            const QByteArray text = printable(piece);
            const Owned<PangoLayout> layout = layoutOf(look, name.isEmpty() ? text : name + ' ' + text, name.size());
            name.clear();
            if (block.kind == Block::Kind::Title)
                m_isWithoutFont = pango_layout_get_unknown_glyphs_count(layout.get()) > 0;
            show(*layout, look);
        }
        cairo_tag_end(m_cairo.get(), look.tag);
    }

    /// Within the tag.
    void show(PangoLayout &layout, const Look &look)
    {
        const Lines lines(pango_layout_get_iter(&layout));
        do {
            PangoRectangle extents;
            pango_layout_iter_get_line_extents(lines.get(), nullptr, &extents);
            const double height = pango_units_to_double(extents.height);
            if (m_y + height > pageHeight - pageMargin) {
                cairo_tag_end(m_cairo.get(), look.tag); // its content ends with the page
                endPage();
                cairo_tag_begin(m_cairo.get(), look.tag, nullptr);
            }
            const int toBaseline = pango_layout_iter_get_baseline(lines.get()) - extents.y;
            cairo_move_to(m_cairo.get(), pageMargin + look.indent + pango_units_to_double(extents.x),
                          m_y + pango_units_to_double(toBaseline));
            pango_cairo_show_layout_line(m_cairo.get(), pango_layout_iter_get_line_readonly(lines.get()));
            m_y += height;
        } while (pango_layout_iter_next_line(lines.get()));
    }

    void endPage()
    {
        ++m_page;
        const Owned<PangoLayout> number =
            layoutOf({nullptr, "sans-serif 9", 0}, QByteArray::number(m_page) + '/' + QByteArray::number(m_ofHowMany), 0);
        pango_layout_set_alignment(number.get(), PANGO_ALIGN_CENTER);
        cairo_move_to(m_cairo.get(), pageMargin, footLine);
        pango_cairo_show_layout(m_cairo.get(), number.get());
        cairo_show_page(m_cairo.get());
        m_y = pageMargin;
    }

    int m_ofHowMany;
    Cairo m_cairo;
    Owned<PangoFontMap> m_map;
    Owned<PangoContext> m_context;
    double m_y = pageMargin;
    int m_page = 0;
    bool m_isWithoutFont = false;
};

/// What cairo has no call for, as an incremental update (ISO 32000-1, 7.5.6): that it is tagged, in which language, and that its
/// title is shown rather than the name of the file. Empty when it is not what cairo writes.
QByteArray withCatalog(const QByteArray &pdf, const QByteArray &language)
{
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    const QByteArray trailer = pdf.mid(trailerAt, pdf.indexOf(">>", trailerAt) - trailerAt);
    const QByteArray last = pdf.mid(pdf.lastIndexOf("startxref") + 9).split('%').front().trimmed();
    const qsizetype rootAt = trailer.indexOf("/Root ") + 6;
    const QByteArray root = trailer.mid(rootAt, trailer.indexOf(' ', rootAt) - rootAt);
    const QByteArray begin = root + " 0 obj\n<< /Type /Catalog\n";
    const qsizetype at = pdf.lastIndexOf('\n' + begin) + 1;
    if (trailerAt < 0 || at == 0)
        return {};
    const QByteArray catalog = begin + "   /MarkInfo << /Marked true >>\n   /Lang (" + language
        + ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
        + pdf.mid(at + begin.size(), pdf.indexOf("endobj", at) - at - begin.size()) + "endobj\n";
    const QByteArray table = "xref\n" + root + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
    return pdf + catalog + table + trailer + "   /Prev " + last + "\n>>\nstartxref\n"
        + QByteArray::number(pdf.size() + catalog.size()) + "\n%%EOF\n";
}

} // namespace

Result<QByteArray> pdfOf(const Readable &readable)
{
    const Surface nowhere(cairo_pdf_surface_create_for_stream(nullptr, nullptr, pageWidth, pageHeight));
    const Pages counted(readable, nowhere.get(), 0);
    if (counted.isWithoutFont())
        return Error{ErrorKind::Internal, QStringLiteral("no PDF can be made: the machine has no font (fonts-dejavu-core)")};
    QByteArray pdf;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &pdf, pageWidth, pageHeight));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, printable(readable.blocks.front().text).constData());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   toRfc3339(readable.madeAt).toLatin1().constData());
    const bool isSound = Pages(readable, surface.get(), counted.count()).isSound();
    cairo_surface_finish(surface.get());
    if (isSound && cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS)
        pdf = withCatalog(pdf, readable.language.toLatin1());
    else
        pdf.clear();
    return pdf.isEmpty() ? Result<QByteArray>(Error{ErrorKind::Internal, QStringLiteral("no PDF can be made")})
                         : Result<QByteArray>(std::move(pdf));
}

} // namespace vigie::desk
