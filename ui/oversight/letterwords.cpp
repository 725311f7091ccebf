#include "ui/oversight/letterwords.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class LetterWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::LetterWords)
};

} // namespace

QString text(LetterKind kind)
{
    switch (kind) {
    case LetterKind::Acknowledgement:
        return LetterWords::tr("Receipt");
    case LetterKind::IdentityQuestion:
        return LetterWords::tr("Question who somebody is");
    case LetterKind::Extension:
        return LetterWords::tr("Extension");
    case LetterKind::Forwarding:
        return LetterWords::tr("Forwarding to the client");
    case LetterKind::Refusal:
        return LetterWords::tr("Refusal");
    case LetterKind::RecipientNotice:
        return LetterWords::tr("Notice to a recipient");
    case LetterKind::AccessAnswer:
        return LetterWords::tr("Answer: access");
    case LetterKind::RectificationAnswer:
        return LetterWords::tr("Answer: rectification");
    case LetterKind::ErasureAnswer:
        return LetterWords::tr("Answer: erasure");
    case LetterKind::PortabilityAnswer:
        return LetterWords::tr("Answer: portability");
    case LetterKind::RestrictionAnswer:
        return LetterWords::tr("Answer: restriction");
    case LetterKind::ObjectionAnswer:
        return LetterWords::tr("Answer: objection");
    case LetterKind::WithdrawalAnswer:
        return LetterWords::tr("Answer: withdrawal of consent");
    }
    return {};
}

QString fieldText(LetterField field)
{
    switch (field) {
    case LetterField::Person:
        return LetterWords::tr("name and address of the person");
    case LetterField::Number:
        return LetterWords::tr("number of the request");
    case LetterField::Right:
        return LetterWords::tr("the right, in words");
    case LetterField::Received:
        return LetterWords::tr("day of receipt");
    case LetterField::Due:
        return LetterWords::tr("last day for the answer");
    case LetterField::ClientBy:
        return LetterWords::tr("by when the client is asked to answer");
    case LetterField::Words:
        return LetterWords::tr("the reasons, or what is added by hand");
    case LetterField::Kept:
        return LetterWords::tr("what was kept back of an erasure, why, and where to complain");
    case LetterField::Recipients:
        return LetterWords::tr("of what kinds those are that were told");
    case LetterField::Consequence:
        return LetterWords::tr("what of the service degrades without their consent");
    case LetterField::Company:
        return LetterWords::tr("the company");
    case LetterField::Officer:
        return LetterWords::tr("address of the data protection officer");
    case LetterField::Authority:
        return LetterWords::tr("where to complain");
    case LetterField::Remedy:
        return LetterWords::tr("the judicial remedy");
    }
    return {};
}

QString faultText(const LetterFault &fault)
{
    switch (fault.kind) {
    case LetterFaultKind::Empty:
        return LetterWords::tr("Nothing may be left empty.");
    case LetterFaultKind::TooLong:
        return LetterWords::tr("A text is too long.");
    case LetterFaultKind::ManyLines:
        return LetterWords::tr("The subject is one line.");
    case LetterFaultKind::UnknownField:
        //: %1 what stands in braces
        return LetterWords::tr("%1 is no field that can be filled.").arg(fault.what);
    case LetterFaultKind::MissingField:
        return LetterWords::tr("%1 must be in it.").arg(fault.what);
    case LetterFaultKind::NoMailAddress:
        return LetterWords::tr("The sender is no mail address.");
    case LetterFaultKind::NoLetters:
        return LetterWords::tr("This language has no letters.");
    }
    return {};
}

} // namespace vigie::ui
