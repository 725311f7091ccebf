#include "ui/rights/wishform.h"

#include "ui/common/labels.h"
#include "ui/common/notelength.h"
#include "ui/common/writtentext.h"
#include "ui/rights/rightswords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

template <typename E>
void fill(QComboBox &box)
{
    const int chosen = std::max(0, box.currentIndex());
    box.clear();
    for (const auto &[value, name] : WireNames<E>::table)
        box.addItem(text(value), QString::fromLatin1(name));
    box.setCurrentIndex(chosen);
}

template <typename E>
E chosenIn(const QComboBox &box)
{
    return fromWireName<E>(box.currentData().toString()).value_or(WireNames<E>::table.front().first);
}

template <typename E>
void choose(QComboBox &box, E value)
{
    box.setCurrentIndex(std::max(0, box.findData(QString(wireName(value)))));
}

TextLabel *smallLabel(QWidget *parent)
{
    return new TextLabel(TextStyle::Small, ColorRole::Muted, parent);
}

} // namespace

WishForm::WishForm(QWidget *parent)
    : QWidget(parent)
    , m_pairs(new QGridLayout)
    , m_kind(new QComboBox(this))
    , m_channel(new QComboBox(this))
    , m_receivedAt(new QDateTimeEdit(this))
    , m_language(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_role(new QComboBox(this))
    , m_mails(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_purposesLabel(smallLabel(this))
    , m_purposes(new QWidget(this))
    , m_wordsLabel(smallLabel(this))
    , m_words(new QPlainTextEdit(this))
{
    m_name->setMaxLength(longestSubjectName);
    m_phone->setMaxLength(longestSubjectPhone);
    m_receivedAt->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_receivedAt->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(64);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing(2), 0, 0);
    column->setSpacing(spacing(1));
    m_pairs->setHorizontalSpacing(spacing(4));
    m_pairs->setVerticalSpacing(spacing(1));
    m_pairs->setColumnStretch(0, 1);
    m_pairs->setColumnStretch(1, 1);
    column->addLayout(m_pairs);
    addPair(m_kindLabel, m_kind);
    addPair(m_channelLabel, m_channel);
    addPair(m_receivedLabel, m_receivedAt);
    addPair(m_languageLabel, m_language);
    addPair(m_nameLabel, m_name);
    addPair(m_roleLabel, m_role);
    addPair(m_mailsLabel, m_mails);
    addPair(m_phoneLabel, m_phone);
    auto *boxes = new QGridLayout(m_purposes);
    boxes->setContentsMargins(0, 0, 0, 0);
    for (const auto &[purpose, name] : WireNames<Purpose>::table) {
        auto *box = new QCheckBox(m_purposes);
        const auto number = static_cast<int>(m_purposeBoxes.size());
        boxes->addWidget(box, number / 2, number % 2);
        connect(box, &QCheckBox::toggled, this, &WishForm::edited);
        m_purposeBoxes.emplace_back(purpose, box);
    }
    m_purposesLabel->setBuddy(m_purposes);
    m_wordsLabel->setBuddy(m_words);
    column->addSpacing(spacing(2));
    column->addWidget(m_purposesLabel);
    column->addWidget(m_purposes);
    column->addWidget(m_wordsLabel);
    column->addWidget(m_words);
    column->addWidget(new NoteLength(m_words, longestRightsWords, this));
    for (QLineEdit *field : {m_name, m_mails, m_phone})
        connect(field, &QLineEdit::textChanged, this, &WishForm::edited);
    for (QComboBox *box : {m_kind, m_channel, m_language, m_role})
        connect(box, &QComboBox::currentIndexChanged, this, &WishForm::edited);
    connect(m_receivedAt, &QDateTimeEdit::dateTimeChanged, this, &WishForm::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &WishForm::edited);
    connect(this, &WishForm::edited, this, [this] {
        const bool hasPurposes = isStopping(chosenIn<RightKind>(*m_kind));
        m_purposesLabel->setVisible(hasPurposes);
        m_purposes->setVisible(hasPurposes);
    });
}

/// Two in a row, each below its label.
void WishForm::addPair(TextLabel *&label, QWidget *field)
{
    const int place = m_pairs->count() / 2;
    label = smallLabel(this);
    label->setBuddy(field);
    m_pairs->addWidget(label, place / 2 * 2, place % 2);
    m_pairs->addWidget(field, place / 2 * 2 + 1, place % 2);
}

void WishForm::set(const RightsWish &wish, const QTimeZone &zone)
{
    m_zone = zone;
    const QDateTime here = toDateTime(wish.receivedAt, zone);
    m_receivedAt->setDateTime(QDateTime(here.date(), QTime(here.time().hour(), here.time().minute())));
    m_received = wish.receivedAt;
    choose(*m_kind, wish.kind);
    choose(*m_channel, wish.channel);
    m_language->setCurrentIndex(std::max(0, m_language->findData(wish.language)));
    choose(*m_role, wish.subject.role);
    put(wish.subject, subjectFields());
    for (const auto &[purpose, box] : m_purposeBoxes)
        box->setChecked(wish.scope.purposes.count(purpose) > 0);
    m_words->setPlainText(wish.words);
    Q_EMIT edited();
    (m_kind->isEnabled() ? m_kind : m_channel)->setFocus(Qt::OtherFocusReason);
}

void WishForm::fixKind()
{
    m_kind->setEnabled(false);
}

void WishForm::clear()
{
    forget(subjectFields());
    for (const auto &[purpose, box] : m_purposeBoxes)
        box->setChecked(false);
    m_words->clear();
}

RightsWish WishForm::wish() const
{
    RightsWish wish;
    wish.kind = chosenIn<RightKind>(*m_kind);
    wish.channel = chosenIn<RightsChannel>(*m_channel);
    const QDateTime shown = toDateTime(m_received, m_zone);
    const bool isAsShown = m_receivedAt->date() == shown.date() && m_receivedAt->time().hour() == shown.time().hour()
        && m_receivedAt->time().minute() == shown.time().minute();
    wish.receivedAt = isAsShown ? m_received : toInstant(QDateTime(m_receivedAt->date(), m_receivedAt->time(), m_zone));
    wish.language = m_language->currentData().toString();
    wish.subject = typedIn(subjectFields());
    wish.subject.role = chosenIn<SubjectRole>(*m_role);
    if (isStopping(wish.kind)) {
        for (const auto &[purpose, box] : m_purposeBoxes) {
            if (box->isChecked())
                wish.scope.purposes.insert(purpose);
        }
    }
    wish.words = writtenIn(*m_words).trimmed();
    return wish;
}

QString WishForm::problem(Instant now) const
{
    const RightsWish typed = wish();
    const Status sound = checkRightsWish(typed, now);
    if (sound.ok())
        return {};
    const QString field = sound.error().detail.section(QLatin1Char(':'), 0, 0);
    if (field == QLatin1String("receivedAt"))
        return tr("The moment of receipt lies in the future, or before 25 May 2018.");
    if (field.startsWith(QLatin1String("subject")))
        return faultOf(typed.subject);
    if (field == QLatin1String("scope.purposes"))
        return tr("Say for which purposes; billing rests on contract and law, and cannot be among them.");
    return tr("Say what is wrong and what is right.");
}

void WishForm::retranslate()
{
    const auto name = [](TextLabel *label, QWidget *field, const QString &words) {
        label->setText(words);
        field->setAccessibleName(words);
    };
    name(m_kindLabel, m_kind, tr("What they ask for"));
    name(m_channelLabel, m_channel, tr("How it came"));
    name(m_receivedLabel, m_receivedAt, tr("Received"));
    name(m_languageLabel, m_language, tr("Language of the letters"));
    name(m_roleLabel, m_role, tr("Who they are"));
    name(m_nameLabel, m_name, tr("Name"));
    name(m_mailsLabel, m_mails, tr("E-mail addresses, parted by commas"));
    name(m_phoneLabel, m_phone, tr("Telephone"));
    name(m_purposesLabel, m_purposes, tr("For which purposes (§2)"));
    name(m_wordsLabel, m_words, tr("What else they say; what is wrong and what is right"));
    fill<RightKind>(*m_kind);
    fill<RightsChannel>(*m_channel);
    fill<SubjectRole>(*m_role);
    const int language = std::max(0, m_language->currentIndex());
    m_language->clear();
    m_language->addItem(tr("French"), QStringLiteral("fr"));
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(language);
    for (const auto &[purpose, box] : m_purposeBoxes)
        box->setText(ui::text(purpose));
    Q_EMIT edited();
}

} // namespace vigie::ui
