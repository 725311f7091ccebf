#include "ui/calendar/calendarpanel.h"

#include "ui/calendar/slotwords.h"
#include "ui/calendar/zonepicker.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/common/segments.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

/// More zones than this would push the week's title aside.
constexpr int zonesShownAtMost = 3;

QPushButton *arrowButton(Symbol symbol, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setIcon(icon(symbol));
    button->setStyleSheet(QStringLiteral("QPushButton { min-height: 0; padding: 0; }"));
    button->setFixedSize(26, 26);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// The client's zone, then those of the others, each offset once: Paris and Madrid are the same clock here.
QStringList zonesOf(const Case &request)
{
    QStringList zones{QString::fromLatin1(clientZone(request).id())};
    const auto known = [&](const QTimeZone &zone) {
        return std::any_of(zones.cbegin(), zones.cend(), [&](const QString &id) {
            const QTimeZone other(id.toLatin1());
            return other.offsetFromUtc(toDateTime(request.window.start)) == zone.offsetFromUtc(toDateTime(request.window.start))
                && other.offsetFromUtc(toDateTime(request.window.end)) == zone.offsetFromUtc(toDateTime(request.window.end));
        });
    };
    for (const Participant &participant : request.participants) {
        const QTimeZone zone(participant.zone.toLatin1());
        if (zone.isValid() && !known(zone) && zones.size() < zonesShownAtMost)
            zones << participant.zone;
    }
    // A ruler needs something to compare with: UTC when everybody has the same clock.
    if (zones.size() == 1)
        zones << QStringLiteral("UTC");
    return zones;
}

} // namespace

CalendarPanel::CalendarPanel(QWidget *parent)
    : QWidget(parent)
    , m_back(arrowButton(Symbol::ChevronLeft, this))
    , m_title(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_forward(arrowButton(Symbol::ChevronRight, this))
    , m_span(new Segments(this))
    , m_lanes(new SegmentButton(this))
    , m_notice(new Tag({}, Tone::Warn, this))
    , m_zones(new Segments(this))
    , m_third(new SegmentButton(this))
    , m_picker(new ZonePicker(this))
    , m_view(new WeekView(this))
{
    auto *header = new QHBoxLayout;
    header->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    header->setSpacing(spacing(2));
    header->addWidget(m_back);
    header->addWidget(m_title);
    header->addWidget(m_forward);
    header->addSpacing(spacing(1));
    header->addWidget(m_span);
    header->addWidget(m_lanes);
    header->addStretch(1);
    header->addWidget(m_notice);
    header->addWidget(m_zones);
    header->addWidget(m_third);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_view, 1);
    m_notice->setSymbol(Symbol::Clock);
    m_notice->hide();
    connect(m_back, &QPushButton::clicked, this, [this] { m_view->page(-1); });
    connect(m_forward, &QPushButton::clicked, this, [this] { m_view->page(1); });
    connect(m_view, &WeekView::shownDaysChanged, this, &CalendarPanel::showTitle);
    connect(m_span, &Segments::chosen, this, [this](int index) { m_view->setShown(static_cast<DaysShown>(index)); });
    connect(m_zones, &Segments::chosen, this, [this](int index) {
        m_otherZone = std::max(1, index);
        showZones();
        Q_EMIT otherZoneChanged();
    });
    m_lanes->setSymbol(Symbol::Layers);
    for (SegmentButton *alone : {m_lanes, m_third}) {
        alone->setEnds(true, true);
        alone->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    m_third->setCheckable(false);
    connect(m_lanes, &SegmentButton::toggled, this, [this](bool on) {
        if (on != (m_choice.lanes == LaneLayout::Overlaid))
            toggleLanes();
    });
    connect(m_third, &SegmentButton::clicked, this, &CalendarPanel::pickThirdZone);
    connect(m_picker, &ZonePicker::picked, this, [this](const QString &zone) { change({m_choice.lanes, zone}); });
    retranslate();
    m_span->setCurrent(0);
}

void CalendarPanel::setCase(const Case &request)
{
    m_zoneIds = zonesOf(request);
    m_otherZone = 1;
    m_view->setCase(request);
    showZones();
}

void CalendarPanel::setChoice(const CalendarChoice &choice)
{
    m_choice = choice;
    m_lanes->setChecked(choice.lanes == LaneLayout::Overlaid);
    m_view->setLanes(choice.lanes);
    showRulers();
}

void CalendarPanel::change(const CalendarChoice &choice)
{
    if (choice == m_choice)
        return;
    setChoice(choice);
    Q_EMIT choiceChanged();
}

void CalendarPanel::toggleLanes()
{
    const bool overlaid = m_choice.lanes == LaneLayout::Overlaid;
    change({overlaid ? LaneLayout::SideBySide : LaneLayout::Overlaid, m_choice.thirdZone});
}

void CalendarPanel::pickThirdZone()
{
    m_picker->pick(m_view->request(), m_choice.thirdZone);
}

QString CalendarPanel::otherZone() const
{
    return m_zoneIds.value(m_otherZone);
}

void CalendarPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CalendarPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void CalendarPanel::retranslate()
{
    m_back->setAccessibleName(tr("Earlier days"));
    m_back->setToolTip(tr("Earlier days"));
    m_forward->setAccessibleName(tr("Later days"));
    m_forward->setToolTip(tr("Later days"));
    //: How many days the calendar shows. French: Semaine, 3 jours, Jour
    const QStringList spans{tr("Week"), tr("3 days"), tr("Day")};
    m_span->setTexts(spans, {tr("Show a week"), tr("Show three days"), tr("Show one day")});
    m_lanes->setAccessibleName(tr("All participants in one lane"));
    m_lanes->setToolTip(tr("All participants in one lane"));
    showTitle();
    showZones();
}

void CalendarPanel::showTitle()
{
    const auto &days = m_view->content().days;
    if (days.empty()) {
        m_title->clear();
        m_title->setAccessibleName({});
        return;
    }
    m_title->setText(daySpan(days.front().date(), days.back().date()));
    m_title->setAccessibleName(tr("Shown days: %1").arg(m_title->text()));
    QStringList lines;
    const auto changes = announcedChanges(m_view->request(), days);
    for (const AnnouncedChange &change : changes)
        lines << SlotWords::clockChange(change.zone, change.at, change.by);
    m_noticeText = lines.value(0);
    if (lines.size() > 1)
        m_noticeText += QStringLiteral(" …");
    m_noticeShort = changes.empty() ? QString() : SlotWords::clockMoves(changes.front().by);
    m_notice->setToolTip(lines.join(QLatin1Char('\n')));
    m_notice->setAccessibleDescription(lines.join(QStringLiteral(". ")));
    fitHeader();
}

/// What has to give way does: first the name of the third zone, which the ruler has too, then the words of the notice; what
/// remains of it is by how much the clocks move, and the tooltip and the screen reader say the rest.
void CalendarPanel::fitHeader()
{
    int taken = m_back->width() + m_title->sizeHint().width() + m_forward->width() + spacing(22);
    for (const QWidget *part : {static_cast<QWidget *>(m_span), static_cast<QWidget *>(m_lanes), static_cast<QWidget *>(m_zones)})
        taken += part->sizeHint().width();
    m_notice->setVisible(!m_noticeText.isEmpty());
    m_notice->setText(m_noticeShort);
    const int notice = m_noticeText.isEmpty() ? 0 : m_notice->sizeHint().width();
    m_third->setText(zoneCity(m_choice.thirdZone));
    if (width() - taken - notice < m_third->sizeHint().width())
        m_third->setText({});
    m_third->updateGeometry();
    m_notice->setText(m_noticeText);
    if (width() - taken - m_third->sizeHint().width() < m_notice->sizeHint().width())
        m_notice->setText(m_noticeShort);
    m_notice->setAccessibleName(m_noticeText);
}

void CalendarPanel::showZones()
{
    QStringList texts;
    QStringList names;
    for (const QString &id : std::as_const(m_zoneIds)) {
        texts << zoneCity(id);
        //: %1 a city: shows its time on the second ruler.
        names << (names.isEmpty() ? tr("Client's time: %1").arg(zoneCity(id)) : tr("Second ruler: %1").arg(zoneCity(id)));
    }
    m_zones->setTexts(texts, names);
    if (m_zoneIds.isEmpty())
        return;
    m_zones->button(0)->setFixed(true);
    m_zones->button(0)->setEnabled(false);
    m_zones->setCurrent(m_otherZone);
    showRulers();
}

/// A clock that is there already needs no third ruler.
void CalendarPanel::showRulers()
{
    std::vector<QTimeZone> others;
    const QString client = m_zoneIds.value(0);
    for (const QString &id : {otherZone(), m_choice.thirdZone}) {
        const QTimeZone zone(id.toLatin1());
        if (!id.isEmpty() && zone.isValid() && id != client && std::find(others.begin(), others.end(), zone) == others.end())
            others.push_back(zone);
    }
    m_view->setOtherZones(others);
    const QString city = zoneCity(m_choice.thirdZone);
    m_third->setFixed(!city.isEmpty());
    m_third->setSymbol(city.isEmpty() ? Symbol::Plus : Symbol::Globe);
    //: %1 a city: shows its time on the third ruler.
    m_third->setAccessibleName(city.isEmpty() ? tr("Add a third time zone") : tr("Third ruler: %1").arg(city));
    m_third->setToolTip(m_third->accessibleName());
    fitHeader();
}

} // namespace vigie::ui
