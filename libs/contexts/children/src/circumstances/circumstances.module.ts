import { ChangeNamesController, CorrectNamesController } from './names/change-names.http.ts';
import { asksOfNames, ChangeNames, changeNames, CorrectNames, correctNames } from './names/change-names.ts';
import { ChangeUpnController, CorrectUpnController } from './upn/change-upn.http.ts';
import { ChangeUpnHandler, CorrectUpnHandler } from './upn/change-upn.handler.ts';
import { ChangeAddressesController, CorrectAddressesController } from './addresses/change-addresses.http.ts';
import { ChangeAddresses, changeAddresses, CorrectAddresses, correctAddresses } from './addresses/change-addresses.ts';
import { ChangeCareStatusController, CorrectCareStatusController } from './care-status/change-care-status.http.ts';
import {
  ChangeCareStatus,
  changeCareStatus,
  CorrectCareStatus,
  correctCareStatus,
} from './care-status/change-care-status.ts';
import {
  ChangePersonAroundController,
  CorrectPersonAroundController,
} from './people-around/change-person-around.http.ts';
import {
  ChangePersonAround,
  changePersonAround,
  CorrectPersonAround,
  correctPersonAround,
} from './people-around/change-person-around.ts';
import {
  ChangeParentalResponsibilityController,
  CorrectParentalResponsibilityController,
} from './parental-responsibility/change-parental-responsibility.http.ts';
import {
  ChangeParentalResponsibility,
  changeParentalResponsibility,
  CorrectParentalResponsibility,
  correctParentalResponsibility,
} from './parental-responsibility/change-parental-responsibility.ts';
import {
  ChangeProfessionalController,
  CorrectProfessionalController,
} from './professionals/change-professional.http.ts';
import {
  ChangeProfessional,
  changeProfessional,
  CorrectProfessional,
  correctProfessional,
} from './professionals/change-professional.ts';
import { ChangeHealthController, CorrectHealthController } from './health/change-health.http.ts';
import { ChangeHealth, changeHealth, CorrectHealth, correctHealth } from './health/change-health.ts';
import { ChangeExaminationController, CorrectExaminationController } from './examinations/change-examination.http.ts';
import {
  ChangeExamination,
  changeExamination,
  CorrectExamination,
  correctExamination,
} from './examinations/change-examination.ts';
import {
  ChangeCharacteristicsController,
  CorrectCharacteristicsController,
} from './characteristics/change-characteristics.http.ts';
import {
  ChangeCharacteristics,
  changeCharacteristics,
  CorrectCharacteristics,
  correctCharacteristics,
} from './characteristics/change-characteristics.ts';
import {
  ChangeHomeAuthorityController,
  CorrectHomeAuthorityController,
} from './home-authority/change-home-authority.http.ts';
import {
  ChangeHomeAuthority,
  changeHomeAuthority,
  CorrectHomeAuthority,
  correctHomeAuthority,
} from './home-authority/change-home-authority.ts';
import { ChangeOwnSayController, CorrectOwnSayController } from './own-say/change-own-say.http.ts';
import { ChangeOwnSay, changeOwnSay, CorrectOwnSay, correctOwnSay } from './own-say/change-own-say.ts';
import { RemoveCircumstanceController } from './remove-circumstance/remove-circumstance.http.ts';
import { RemoveCircumstance, removeCircumstance } from './remove-circumstance/remove-circumstance.ts';
import { ChangeSenStatusController, CorrectSenStatusController } from './sen-status/change-sen-status.http.ts';
import {
  ChangeSenStatus,
  changeSenStatus,
  CorrectSenStatus,
  correctSenStatus,
} from './sen-status/change-sen-status.ts';
import { ChangeSiblingController, CorrectSiblingController } from './siblings/change-sibling.http.ts';
import { ChangeSiblingHandler, CorrectSiblingHandler } from './siblings/change-sibling.handler.ts';
import { takesBackOfBoth } from './taken-back-of-both.handler.ts';
import { handlesOfChild } from './of-circumstances.handler.ts';
import { VoidCircumstanceController } from './void-circumstance/void-circumstance.http.ts';
import { VoidCircumstance, voidCircumstance } from './void-circumstance/void-circumstance.ts';
import { ChangeOtherNumberController, CorrectOtherNumberController } from './other-numbers/change-other-number.http.ts';
import { ChangeOtherNumberHandler, CorrectOtherNumberHandler } from './other-numbers/change-other-number.handler.ts';

/** How a child lives and learns: where each part is told, put right, taken back and taken out. */
export const routesOfCircumstances = [
  ...[ChangeNamesController, CorrectNamesController],
  ...[ChangeUpnController, CorrectUpnController],
  ...[ChangeAddressesController, CorrectAddressesController],
  ...[ChangeSenStatusController, CorrectSenStatusController],
  ...[ChangeCareStatusController, CorrectCareStatusController],
  ...[ChangeHomeAuthorityController, CorrectHomeAuthorityController],
  ...[ChangePersonAroundController, CorrectPersonAroundController],
  ...[ChangeParentalResponsibilityController, CorrectParentalResponsibilityController],
  ...[ChangeOwnSayController, CorrectOwnSayController],
  ...[ChangeProfessionalController, CorrectProfessionalController],
  ...[ChangeHealthController, CorrectHealthController],
  ...[ChangeExaminationController, CorrectExaminationController],
  ...[ChangeCharacteristicsController, CorrectCharacteristicsController],
  ...[ChangeOtherNumberController, CorrectOtherNumberController],
  ...[ChangeSiblingController, CorrectSiblingController],
  ...[VoidCircumstanceController, RemoveCircumstanceController],
];

export const handlersOfCircumstances = [
  handlesOfChild(ChangeNames, changeNames, asksOfNames),
  handlesOfChild(CorrectNames, correctNames, asksOfNames),
  ...[ChangeUpnHandler, CorrectUpnHandler],
  handlesOfChild(ChangeAddresses, changeAddresses),
  handlesOfChild(CorrectAddresses, correctAddresses),
  handlesOfChild(ChangeSenStatus, changeSenStatus),
  handlesOfChild(CorrectSenStatus, correctSenStatus),
  handlesOfChild(ChangeCareStatus, changeCareStatus),
  handlesOfChild(CorrectCareStatus, correctCareStatus),
  handlesOfChild(ChangeHomeAuthority, changeHomeAuthority),
  handlesOfChild(CorrectHomeAuthority, correctHomeAuthority),
  handlesOfChild(ChangePersonAround, changePersonAround),
  handlesOfChild(CorrectPersonAround, correctPersonAround),
  handlesOfChild(ChangeParentalResponsibility, changeParentalResponsibility),
  handlesOfChild(CorrectParentalResponsibility, correctParentalResponsibility),
  handlesOfChild(ChangeOwnSay, changeOwnSay),
  handlesOfChild(CorrectOwnSay, correctOwnSay),
  handlesOfChild(ChangeProfessional, changeProfessional),
  handlesOfChild(CorrectProfessional, correctProfessional),
  handlesOfChild(ChangeHealth, changeHealth),
  handlesOfChild(CorrectHealth, correctHealth),
  handlesOfChild(ChangeExamination, changeExamination),
  handlesOfChild(CorrectExamination, correctExamination),
  handlesOfChild(ChangeCharacteristics, changeCharacteristics),
  handlesOfChild(CorrectCharacteristics, correctCharacteristics),
  ...[ChangeSiblingHandler, CorrectSiblingHandler],
  takesBackOfBoth(VoidCircumstance, voidCircumstance, { isRemoved: false }),
  takesBackOfBoth(RemoveCircumstance, removeCircumstance, { isRemoved: true }),
  ...[ChangeOtherNumberHandler, CorrectOtherNumberHandler],
];
