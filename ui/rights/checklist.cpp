#include "ui/rights/checklist.h"
#include "ui/rights/checklistwords.h"

#include "ui/common/labels.h"
#include "ui/rights/rightswords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimeZone>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

/// Full when done, a heavy ring when next, a light one later, a stroke when not needed: told by shape, not by colour alone.
class StepMark final : public QWidget
{
public:
    StepMark(StepState state, QWidget *parent)
        : QWidget(parent)
        , m_state(state)
    {
        setFixedSize(spacing(4), spacing(5));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF middle(width() / 2.0, height() / 2.0);
        const double radius = 5.5;
        if (m_state == StepState::NotNeeded) {
            painter.setPen(QPen(color(ColorRole::Faint), 1.5));
            painter.drawLine(QPointF(middle.x() - radius + 1, middle.y()), QPointF(middle.x() + radius - 1, middle.y()));
            return;
        }
        const ColorRole ink = m_state == StepState::Done ? ColorRole::Good
            : m_state == StepState::Next                 ? ColorRole::Accent
                                                         : ColorRole::StrongLine;
        painter.setPen(QPen(color(ink), m_state == StepState::Next ? 2 : 1.5));
        painter.setBrush(m_state == StepState::Done ? QBrush(color(ink)) : QBrush(Qt::NoBrush));
        painter.drawEllipse(middle, radius, radius);
    }

private:
    StepState m_state;
};

} // namespace

Checklist::Checklist(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing(3));
}

void Checklist::clear()
{
    m_lines.clear();
    const auto rows = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(rows);
}

void Checklist::show(const RightsCase &request, const QTimeZone &zone)
{
    clear();
    for (const ChecklistItem &item : checklistOf(request)) {
        const bool isNext = item.state == StepState::Next;
        const QString task = taskText(item, request.wish.kind);
        const QString detail = taskDetail(item, request, zone);
        const QString state = item.state == StepState::Done ? tr("done")
            : isNext                                        ? tr("next")
            : item.state == StepState::Later                ? tr("later")
                                                            : tr("not needed");
        auto *row = new QWidget(this);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(spacing(3));
        auto *mark = new StepMark(item.state, row);
        mark->setAccessibleName(state);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *title = new TextLabel(task, isNext ? TextStyle::BodyStrong : TextStyle::Body,
                                    item.state == StepState::NotNeeded ? ColorRole::Muted : ColorRole::Text, row);
        //: A step of a checklist and its state, for a screen reader: "Identity, done".
        title->setAccessibleName(tr("%1, %2").arg(task, state));
        words->addWidget(title);
        auto *below = new TextLabel(detail, TextStyle::Small, ColorRole::Muted, row);
        below->setWordWrap(true);
        words->addWidget(below);
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addLayout(words, 1);
        m_column->addWidget(row);
        row->show(); // the layout would do it with the next events, after a frame without it
        m_lines.append(QStringLiteral("%1: %2. %3").arg(task, state, detail));
    }
}

} // namespace vigie::ui
