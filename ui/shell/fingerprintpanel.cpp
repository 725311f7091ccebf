#include "ui/shell/fingerprintpanel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

constexpr int typedDigits = 8;

QLabel *digitsLabel(QWidget *parent)
{
    auto *label = new TextLabel(TextStyle::Body, ColorRole::Text, parent);
    // The style sheet sets a font of even digits: groups are compared one under the other.
    label->setProperty("digits", true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QString groupedFingerprint(const QByteArray &fingerprint, int perLine)
{
    const QString digits = QString::fromLatin1(fingerprint.toHex()).toUpper();
    QString result;
    for (qsizetype at = 0, group = 1; at < digits.size(); at += 4, ++group) {
        result += digits.mid(at, 4);
        if (at + 4 < digits.size())
            result += group % perLine == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
    }
    return result;
}

FingerprintPanel::FingerprintPanel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TextStyle::Title, ColorRole::Text, this))
    , m_explanation(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_previousHeading(new SectionLabel({}, this))
    , m_previousDigits(digitsLabel(this))
    , m_heading(new SectionLabel({}, this))
    , m_digits(digitsLabel(this))
    , m_compared(new QCheckBox(this))
    , m_typeHeading(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_typed(new QLineEdit(this))
    , m_trust(new DecisionButton({}, this))
    , m_stop(new PrimaryButton({}, this))
{
    m_explanation->setWordWrap(true);
    m_typeHeading->setWordWrap(true);
    m_title->setWordWrap(true);
    m_typed->setMaxLength(typedDigits * 2);
    m_stop->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing(2));
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing(2));
    head->addWidget(m_icon);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addSpacing(spacing(1));
    column->addWidget(m_previousHeading);
    column->addWidget(m_previousDigits);
    column->addWidget(m_heading);
    column->addWidget(m_digits);
    column->addSpacing(spacing(1));
    column->addWidget(m_compared);
    column->addWidget(m_typeHeading);
    column->addWidget(m_typed);
    column->addSpacing(spacing(2));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing(2));
    buttons->addWidget(m_stop);
    buttons->addWidget(m_trust);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_compared, &QCheckBox::toggled, this, &FingerprintPanel::weigh);
    connect(m_typed, &QLineEdit::textChanged, this, &FingerprintPanel::weigh);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    retranslate();
}

void FingerprintPanel::ask(const QString &desk, const QByteArray &fingerprint, const QByteArray &previous)
{
    m_desk = desk;
    m_fingerprint = fingerprint;
    m_previous = previous;
    m_compared->setChecked(false);
    m_typed->clear();
    m_compared->setVisible(!isChange());
    m_typeHeading->setVisible(isChange());
    m_typed->setVisible(isChange());
    m_previousHeading->setVisible(isChange());
    m_previousDigits->setVisible(isChange());
    m_previousDigits->setText(groupedFingerprint(previous));
    m_digits->setText(groupedFingerprint(fingerprint));
    m_title->setInk(isChange() ? ColorRole::Bad : ColorRole::Text);
    retranslate();
    weigh();
    if (isChange())
        m_stop->setFocus();
    else
        m_compared->setFocus();
}

void FingerprintPanel::weigh()
{
    QString typed = m_typed->text().toUpper();
    typed.remove(QLatin1Char(' '));
    const QString wanted = QString::fromLatin1(m_fingerprint.toHex()).toUpper().right(typedDigits);
    m_trust->setEnabled(isChange() ? typed == wanted : m_compared->isChecked());
}

void FingerprintPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

void FingerprintPanel::retranslate()
{
    m_icon->setPixmap(pixmap(isChange() ? Symbol::ShieldAlert : Symbol::Fingerprint,
                             isChange() ? ColorRole::Bad : ColorRole::Accent, 24, devicePixelRatioF()));
    if (isChange()) {
        m_title->setText(tr("This desk shows another certificate than before"));
        m_explanation->setText(
            tr("%1 is not the desk you trusted, or it has a new certificate. Somebody may be listening in between. Neither "
               "your name nor your password has been sent. Go on only if your lead has announced the new fingerprint.")
                .arg(m_desk));
        m_trust->setText(tr("Trust the new certificate"));
    } else {
        m_title->setText(tr("Is this your desk?"));
        m_explanation->setText(
            tr("It is the first contact with %1. Compare the fingerprint below, group by group, with the one you were "
               "given. Neither your name nor your password has been sent yet.")
                .arg(m_desk));
        m_trust->setText(tr("Trust this desk"));
    }
    m_previousHeading->setText(tr("Trusted until now"));
    m_heading->setText(isChange() ? tr("Shown now (SHA-256)") : tr("Fingerprint (SHA-256)"));
    m_compared->setText(tr("I have compared all of it, and it is the same"));
    m_typeHeading->setText(tr("Type the last %n character(s) of the announced fingerprint", nullptr, typedDigits));
    m_stop->setText(tr("Do not go on"));
    m_trust->setAccessibleName(m_trust->text());
    m_stop->setAccessibleName(m_stop->text());
    m_compared->setAccessibleName(m_compared->text());
    m_typed->setAccessibleName(m_typeHeading->text());
    // A name takes the place of a label's text: the digits belong in it, or nobody who listens could compare them.
    m_digits->setAccessibleName(tr("%1: %2").arg(m_heading->text(), groupedFingerprint(m_fingerprint, 16)));
    m_previousDigits->setAccessibleName(tr("%1: %2").arg(m_previousHeading->text(), groupedFingerprint(m_previous, 16)));
}

} // namespace vigie::ui
