/**
 * The fields of a customer's file by name. What stands in them never enters the books: it lives in an erasable vault, and an
 * event says no more than that a field is filled.
 */
import * as Schema from "effect/Schema"

const contact = ["phone", "mobile", "email", "fax"] as const

/** What a private customer's file holds (FTMS §9.1). */
export const personal = [
  ...(["name", "sex", "birth-date", "marital-status", "residence", "postcode", "identity-number"] as const),
  ...contact,
  ...(["employer", "employer-address", "employer-postcode"] as const)
] as const

/** What the file of a company, an office or another body holds. */
export const organisation = [
  ...(["name", "industry", "address", "founding-date", "size", "business", "website"] as const),
  ...(["person-in-charge", "contact-person", "identity-number"] as const),
  ...(["phone", "fax", "email"] as const)
] as const

const vehicle = [
  ...(["chassis-number", "engine-number", "plate", "model", "colour", "suffix"] as const),
  ...(["insurer", "insured-until", "annual-inspection"] as const)
] as const

const sale = ["list-price", "sale-price", "discount", "salesperson", "delivery-date"] as const
const service = ["receptionist", "created-by", "repair-kind", "repair-amount", "mileage", "next-visit"] as const

const care = [
  ...(["call-backs", "surveys", "complaints", "promotions", "activities", "suggestions", "renewal-date"] as const)
] as const

const individual = [
  ...(["occupation", "position", "education", "income", "interests", "temperament", "belief", "family"] as const)
] as const

/** The other groups of fields, in the document's order. None of them is asked of every file. */
export const groups = { vehicle, sale, service, care, individual } as const

/** Every field there is. */
export const Field = Schema.Literals([
  ...new Set([...personal, ...organisation, ...vehicle, ...sale, ...service, ...care, ...individual])
])
/** The type of {@link Field}. */
export type Field = typeof Field.Type
