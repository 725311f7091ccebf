#include "ui/supervision/limitedusepage.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace vigie::ui {

LimitedUsePage::LimitedUsePage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_why(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_record(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_button(new PrimaryButton({}, this))
{
    m_title->setWordWrap(true);
    m_why->setWordWrap(true);
    m_record->setWordWrap(true);
    // A column of its own width, centred by stretches: with an alignment, wrapped lines would not get their height.
    auto *middle = new QWidget;
    middle->setMaximumWidth(spacing(150));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(spacing(4), spacing(6), spacing(4), spacing(4));
    column->setSpacing(spacing(2));
    column->addStretch(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing(3));
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addSpacing(spacing(1));
    for (std::size_t i = 0; i < ruleCount; ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing(3));
        auto *number = new TextLabel(QString::number(i + 1), TextStyle::BodyStrong, ColorRole::Accent, middle);
        number->setMinimumWidth(spacing(4));
        number->setAlignment(Qt::AlignTop | Qt::AlignRight);
        m_rules[i] = new TextLabel(TextStyle::Body, ColorRole::Text, middle);
        m_rules[i]->setWordWrap(true);
        row->addWidget(number);
        row->addWidget(m_rules[i], 1);
        column->addLayout(row);
    }
    column->addStretch(3);
    auto *page = new QWidget;
    auto *sides = new QHBoxLayout(page);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->addStretch(1);
    sides->addWidget(middle, 20);
    sides->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The text scrolls; what is asked stays in sight.
    auto *asked = new QWidget(this);
    asked->setMaximumWidth(spacing(150));
    auto *row = new QHBoxLayout(asked);
    row->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    row->setSpacing(spacing(3));
    row->addWidget(m_record, 1);
    row->addWidget(m_button);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(asked, 20);
    foot->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(new Line(Qt::Horizontal, this));
    whole->addLayout(foot);
    retranslate();
    showSymbol();
}

void LimitedUsePage::setAction(QAction *action)
{
    m_button->setAction(action);
}

void LimitedUsePage::present(const LimitedUse &limitedUse)
{
    m_limitedUse = limitedUse;
    retranslate();
}

QStringList LimitedUsePage::lines() const
{
    QStringList said{m_title->text(), m_why->text()};
    for (const TextLabel *rule : m_rules)
        said << rule->text();
    return said << m_record->text();
}

void LimitedUsePage::retranslate()
{
    m_title->setText(tr("Before your first request: what you see, and what it is for"));
    m_why->setText(
        tr("Some requests hold data that came through Google's APIs, or that was derived from it. Google's rules of limited "
           "use hold for everybody who sees it, and so for you:"));
    const std::array<QString, ruleCount> rules{
        tr("You look at a request only to handle it, when the desk has given it to you: never out of curiosity, and for nobody "
           "else's purpose."),
        tr("Nothing of it goes anywhere else: no copy, no picture, no note, no translation or assistant outside Vigie."),
        tr("It serves no advertising and no judgement of a person, and it is neither sold nor passed on."),
        tr("It trains no artificial intelligence, neither ours nor anybody else's."),
        tr("You are shown it because its client has agreed to that, or because security or the law asks for it. When that ends, "
           "it "
           "leaves this workstation by itself."),
        tr("If something goes wrong, or somebody asks you for such data, you tell your lead at once."),
    };
    for (std::size_t i = 0; i < ruleCount; ++i)
        m_rules[i]->setText(rules[i]);
    m_record->setText(
        canBeAcknowledged()
            //: %1 a number.
            ? tr("Version %1. The desk records that you have acknowledged it, and when.").arg(limitedUseVersion)
            : tr("The desk asks for another version of these rules than this program shows. Bring Vigie up to date; "
                 "then you can acknowledge it and are given requests."));
    m_record->setInk(canBeAcknowledged() ? ColorRole::Muted : inkOf(Tone::Warn));
    m_button->setVisible(canBeAcknowledged());
}

void LimitedUsePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showSymbol();
}

void LimitedUsePage::showSymbol()
{
    m_icon->setPixmap(pixmap(Symbol::Shield, ColorRole::Accent, 28, devicePixelRatioF()));
}

} // namespace vigie::ui
