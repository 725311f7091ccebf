#include "ui/supervision/newslotpanel.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"

#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace vigie::ui {

NewSlotPanel::NewSlotPanel(QWidget *parent)
    : QFrame(parent)
    , m_zone(QTimeZone::utc())
    , m_title(new SectionLabel({}, this))
    , m_day(new QDateEdit(this))
    , m_start(new QTimeEdit(this))
    , m_end(new QTimeEdit(this))
    , m_to(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_zoneName(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_verdict(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_cancel(new QPushButton(this))
    , m_add(new PrimaryButton({}, this))
{
    m_day->setMinimumWidth(150);
    for (QTimeEdit *time : {m_start, m_end}) {
        time->setDisplayFormat(QStringLiteral("HH:mm"));
        time->setMinimumWidth(76);
    }
    for (QAbstractSpinBox *box : std::initializer_list<QAbstractSpinBox *>{m_day, m_start, m_end})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_to->setText(QStringLiteral("–"));
    m_add->setKeyHint(QStringLiteral("⏎"));
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing(2));
    row->addWidget(m_day);
    row->addSpacing(spacing(1));
    row->addWidget(m_start);
    row->addWidget(m_to);
    row->addWidget(m_end);
    row->addWidget(m_zoneName);
    row->addSpacing(spacing(2));
    row->addWidget(m_verdict, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    column->addWidget(m_title);
    column->addLayout(row);
    connect(m_day, &QDateEdit::dateChanged, this, &NewSlotPanel::showVerdict);
    connect(m_start, &QTimeEdit::timeChanged, this, &NewSlotPanel::startMoved);
    connect(m_end, &QTimeEdit::timeChanged, this, &NewSlotPanel::showVerdict);
    connect(m_cancel, &QPushButton::clicked, this, &NewSlotPanel::closed);
    connect(m_add, &QPushButton::clicked, this, &NewSlotPanel::add);
    retranslate();
}

void NewSlotPanel::open(const Case &request, Minutes length, Instant near, const Judge &judge)
{
    m_case = request;
    m_zone = clientZone(request);
    m_length = length;
    m_judge = judge;
    const QDateTime start = toDateTime(near, m_zone);
    m_day->setDate(start.date());
    m_start->setTime(start.time());
    startMoved();
    retranslate();
    m_day->setFocus(Qt::ShortcutFocusReason);
}

void NewSlotPanel::setCase(const Case &request, const Judge &judge)
{
    m_case = request;
    m_judge = judge;
    showVerdict();
}

void NewSlotPanel::forget()
{
    m_case = {};
    m_judge = {};
    m_zone = QTimeZone();
    m_day->setDate(QDate(2000, 1, 1));
    m_start->setTime(QTime(0, 0));
    m_verdict->clear();
    m_verdict->setToolTip({});
    m_zoneName->clear();
}

TimeRange NewSlotPanel::range() const
{
    const QDate day = m_day->date();
    const Instant start = toInstant(QDateTime(day, m_start->time(), m_zone));
    const QDate endDay = m_end->time() <= m_start->time() ? day.addDays(1) : day;
    return {start, toInstant(QDateTime(endDay, m_end->time(), m_zone))};
}

/// The end keeps its distance, so that a day and a start are all there is to enter.
void NewSlotPanel::startMoved()
{
    const QSignalBlocker blocker(m_end);
    m_end->setTime(m_start->time().addSecs(static_cast<int>(Seconds(m_length).count())));
    showVerdict();
}

void NewSlotPanel::showVerdict()
{
    if (!m_judge)
        return;
    const Slot slot = m_judge(range());
    const QString reasons = SlotWords::reasons(slot, m_case);
    m_verdict->setText(reasons.isEmpty() ? SlotWords::verdict(slot) : SlotWords::verdict(slot) + QStringLiteral(" · ") + reasons);
    m_verdict->setToolTip(m_verdict->text().toHtmlEscaped());
    m_verdict->setInk(SlotWords::ink(slot));
}

void NewSlotPanel::add()
{
    if (m_judge)
        Q_EMIT slotAdded(m_judge(range()));
}

void NewSlotPanel::retranslate()
{
    m_title->setText(tr("New slot"));
    m_day->setLocale(vigie::ui::locale());
    //: Format of a day in a field (Qt's date format). French: ddd d MMMM
    m_day->setDisplayFormat(tr("ddd d MMMM"));
    m_day->setAccessibleName(tr("Day of the new slot"));
    m_start->setAccessibleName(tr("Start of the new slot"));
    m_end->setAccessibleName(tr("End of the new slot"));
    //: Beside times: in which zone they are. French: heure de %1
    m_zoneName->setText(tr("%1 time").arg(zoneCity(QString::fromLatin1(m_zone.id()))));
    m_verdict->setAccessibleName(tr("Why the new slot is good or poor"));
    m_cancel->setText(tr("Close"));
    m_cancel->setAccessibleName(tr("Close the new slot panel"));
    m_add->setText(tr("Add the slot"));
    m_add->setAccessibleName(m_add->text());
    showVerdict();
}

/// Enter in one of the fields adds; the fields leave the key to us.
void NewSlotPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        add();
    else
        QFrame::keyPressEvent(event);
}

void NewSlotPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace vigie::ui
