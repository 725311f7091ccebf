#include "ui/rights/clockcard.h"

#include "ui/common/format.h"
#include "ui/rights/rightswords.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

/// What has gone of the time, from the day after receipt to the last day.
class ClockBar final : public QWidget
{
public:
    explicit ClockBar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(spacing(2));
    }
    void setShare(double gone, Tone tone)
    {
        m_gone = std::clamp(gone, 0.0, 1.0);
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Line));
        const QRectF whole(rect());
        const double radius = whole.height() / 2;
        painter.drawRoundedRect(whole, radius, radius);
        if (m_gone <= 0)
            return;
        painter.setBrush(color(m_tone == Tone::Neutral ? ColorRole::Accent : inkOf(m_tone)));
        painter.drawRoundedRect(QRectF(0, 0, std::max(whole.height(), whole.width() * m_gone), whole.height()), radius, radius);
    }

private:
    double m_gone = 0;
    Tone m_tone = Tone::Neutral;
};

ClockCard::ClockCard(QWidget *parent)
    : Card(parent)
    , m_dueTitle(new SectionLabel({}, this))
    , m_due(new TextLabel(TextStyle::Figure, ColorRole::Text, this))
    , m_left(new TextLabel(TextStyle::BodyStrong, ColorRole::Muted, this))
    , m_internalTitle(new SectionLabel({}, this))
    , m_internal(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_bar(new ClockBar(this))
    , m_sentence(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_client(new TextLabel(TextStyle::Small, ColorRole::Text, this))
{
    m_sentence->setWordWrap(true);
    m_client->setWordWrap(true);
    m_internalTitle->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_internal->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *grid = new QGridLayout;
    grid->setSpacing(spacing(1));
    grid->setHorizontalSpacing(spacing(4));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_dueTitle, 0, 0);
    grid->addWidget(m_due, 1, 0, 2, 1);
    grid->addWidget(m_left, 1, 1, 2, 1, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(m_internalTitle, 1, 2);
    grid->addWidget(m_internal, 2, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    column->addLayout(grid);
    column->addWidget(m_bar);
    column->addWidget(m_sentence);
    column->addWidget(m_client);
}

void ClockCard::setClock(const ClockReading &clock, const QDate &received, const QDate &today, bool isOver,
                         const std::optional<QDate> &clientDue)
{
    const Tone tone = isOver ? Tone::Neutral : toneOfTimeLeft(clock, today);
    m_dueTitle->setText(isOver ? tr("It was due by") : tr("Answer by"));
    //: A day and its year: "Thu 26 Mar 2026".
    m_due->setText(tr("%1 %2").arg(mediumDay(clock.due)).arg(clock.due.year()));
    m_left->setText(isOver ? QString() : timeLeft(clock, today));
    m_left->setInk(inkOf(tone));
    m_due->setInk(tone == Tone::Neutral ? ColorRole::Text : inkOf(tone));
    m_internalTitle->setText(tr("House's own day"));
    m_internal->setText(mediumDay(clock.internal));
    const double all = static_cast<double>(std::max<qint64>(1, received.daysTo(clock.due)));
    m_bar->setShare(static_cast<double>(received.daysTo(std::min(today, clock.due))) / all, tone);
    m_sentence->setText(clockSentence(clock, received, today));
    m_client->setVisible(clientDue.has_value());
    if (clientDue) {
        const bool isLate = *clientDue < today;
        m_client->setText(isLate ? tr("The client was asked to answer by %1: ask again.").arg(fullDay(*clientDue))
                                 : tr("The client is asked to answer by %1.").arg(fullDay(*clientDue)));
        m_client->setInk(inkOf(isLate ? Tone::Warn : Tone::Neutral));
    }
}

void ClockCard::clear()
{
    for (TextLabel *label : {m_due, m_left, m_internal, m_sentence, m_client})
        label->clear();
}

} // namespace vigie::ui
