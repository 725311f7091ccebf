#include "ui/common/symbols.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace vigie::ui {

namespace {

/// Lucide draws with currentColor, which Qt's renderer does not take from outside: the ink is written into the outline.
void render(QPainter &painter, const QRectF &rect, Symbol symbol, const QColor &ink)
{
    QFile file(QStringLiteral(":/symbols/%1.svg").arg(symbolFile(symbol)));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray outline = file.readAll();
    outline.replace("currentColor", ink.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(outline);
    renderer.render(&painter, rect);
}

/// In the middle of so many pixels. Kept: reading the outline takes longer than all that is painted beside it.
QPixmap drawn(Symbol symbol, const QColor &ink, const QSize &pixels)
{
    const QString key = QStringLiteral("vigie-symbol-%1-%2-%3x%4")
                            .arg(QString::number(static_cast<int>(symbol)), ink.name(QColor::HexRgb),
                                 QString::number(pixels.width()), QString::number(pixels.height()));
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    result = QPixmap(pixels);
    result.fill(Qt::transparent);
    const int side = std::min(pixels.width(), pixels.height());
    QPainter painter(&result);
    render(painter, QRect((pixels.width() - side) / 2, (pixels.height() - side) / 2, side, side), symbol, ink);
    painter.end();
    QPixmapCache::insert(key, result);
    return result;
}

class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, ColorRole role)
        : m_symbol(symbol)
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        render(*painter, square, m_symbol, ink(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        return drawn(m_symbol, ink(mode), size);
    }

    QIconEngine *clone() const override { return new SymbolEngine(*this); }

private:
    [[nodiscard]] QColor ink(QIcon::Mode mode) const { return color(mode == QIcon::Disabled ? ColorRole::Faint : m_role); }

    Symbol m_symbol;
    ColorRole m_role;
};

} // namespace

QIcon icon(Symbol symbol, ColorRole role)
{
    return QIcon(new SymbolEngine(symbol, role));
}

QPixmap pixmap(Symbol symbol, ColorRole role, int side, qreal devicePixelRatio)
{
    const int pixels = qRound(side * devicePixelRatio);
    QPixmap result = drawn(symbol, color(role), QSize(pixels, pixels));
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

QString symbolFile(Symbol symbol)
{
    switch (symbol) {
    case Symbol::Alert:
        return QStringLiteral("triangle-alert");
    case Symbol::Error:
        return QStringLiteral("circle-alert");
    case Symbol::Info:
        return QStringLiteral("info");
    case Symbol::Done:
        return QStringLiteral("circle-check");
    case Symbol::Failed:
        return QStringLiteral("circle-x");
    case Symbol::Check:
        return QStringLiteral("check");
    case Symbol::Close:
        return QStringLiteral("x");
    case Symbol::Plus:
        return QStringLiteral("plus");
    case Symbol::Clock:
        return QStringLiteral("clock");
    case Symbol::Hourglass:
        return QStringLiteral("hourglass");
    case Symbol::Calendar:
        return QStringLiteral("calendar");
    case Symbol::CalendarAdd:
        return QStringLiteral("calendar-plus");
    case Symbol::CalendarCancel:
        return QStringLiteral("calendar-x");
    case Symbol::CalendarMove:
        return QStringLiteral("calendar-clock");
    case Symbol::Message:
        return QStringLiteral("message-square-text");
    case Symbol::Mail:
        return QStringLiteral("mail");
    case Symbol::Question:
        return QStringLiteral("message-circle-question-mark");
    case Symbol::Quote:
        return QStringLiteral("quote");
    case Symbol::Phone:
        return QStringLiteral("phone");
    case Symbol::Video:
        return QStringLiteral("video");
    case Symbol::Place:
        return QStringLiteral("map-pin");
    case Symbol::Link:
        return QStringLiteral("link");
    case Symbol::Person:
        return QStringLiteral("user");
    case Symbol::People:
        return QStringLiteral("users");
    case Symbol::Office:
        return QStringLiteral("building-2");
    case Symbol::Meal:
        return QStringLiteral("utensils");
    case Symbol::Coffee:
        return QStringLiteral("coffee");
    case Symbol::Train:
        return QStringLiteral("train-front");
    case Symbol::Globe:
        return QStringLiteral("globe");
    case Symbol::Send:
        return QStringLiteral("send");
    case Symbol::Inbox:
        return QStringLiteral("inbox");
    case Symbol::Settings:
        return QStringLiteral("settings");
    case Symbol::Offline:
        return QStringLiteral("wifi-off");
    case Symbol::Online:
        return QStringLiteral("wifi");
    case Symbol::Lock:
        return QStringLiteral("lock");
    case Symbol::Key:
        return QStringLiteral("key-round");
    case Symbol::Shield:
        return QStringLiteral("shield-check");
    case Symbol::ShieldAlert:
        return QStringLiteral("shield-alert");
    case Symbol::Fingerprint:
        return QStringLiteral("fingerprint-pattern");
    case Symbol::Disk:
        return QStringLiteral("hard-drive");
    case Symbol::Document:
        return QStringLiteral("file-text");
    case Symbol::Undo:
        return QStringLiteral("undo-2");
    case Symbol::Retry:
        return QStringLiteral("refresh-cw");
    case Symbol::Bin:
        return QStringLiteral("trash-2");
    case Symbol::Edit:
        return QStringLiteral("pencil");
    case Symbol::Pause:
        return QStringLiteral("pause");
    case Symbol::Forward:
        return QStringLiteral("forward");
    case Symbol::Support:
        return QStringLiteral("life-buoy");
    case Symbol::SignOut:
        return QStringLiteral("log-out");
    case Symbol::Sun:
        return QStringLiteral("sun");
    case Symbol::Moon:
        return QStringLiteral("moon");
    case Symbol::Contrast:
        return QStringLiteral("contrast");
    case Symbol::Language:
        return QStringLiteral("languages");
    case Symbol::Search:
        return QStringLiteral("search");
    case Symbol::Keyboard:
        return QStringLiteral("keyboard");
    case Symbol::Hidden:
        return QStringLiteral("eye-off");
    case Symbol::ArrowRight:
        return QStringLiteral("arrow-right");
    case Symbol::ChevronLeft:
        return QStringLiteral("chevron-left");
    case Symbol::ChevronRight:
        return QStringLiteral("chevron-right");
    case Symbol::ChevronDown:
        return QStringLiteral("chevron-down");
    case Symbol::ChevronUp:
        return QStringLiteral("chevron-up");
    case Symbol::Layers:
        return QStringLiteral("layers");
    case Symbol::Checklist:
        return QStringLiteral("list-checks");
    case Symbol::Flag:
        return QStringLiteral("flag");
    case Symbol::Chart:
        return QStringLiteral("chart-column");
    }
    return {};
}

} // namespace vigie::ui
